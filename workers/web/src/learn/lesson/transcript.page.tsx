import { ApiProblem } from "@edgewise/client/api-problem";
import type { App } from "../../app.ts";
import { Breadcrumbs } from "../../components/breadcrumbs.tsx";
import { publicPage } from "../../page/public-page.ts";
import { lessonPath } from "./lesson.page.tsx";
import { Cues } from "./transcript.tsx";

/** All that is said in a film, to be read without it. */
export function mountTranscript(app: App): void {
  app.get(
    `${lessonPath}/transcript`,
    publicPage(async ({ api, locale, query, param }) => {
      const { t, to } = locale;
      const wanted = /^[A-Za-z0-9-]{2,35}$/.exec(query.get("language") ?? "")?.[0];
      const lesson = await api.get("/v1/lessons/{lessonId}", {
        path: { lessonId: param("lessonId") },
        query: { transcript: wanted },
      });
      if (!lesson.transcript) {
        throw new ApiProblem({ code: "resource.missing", status: 404, detail: "This lesson has no transcript." });
      }
      const href = to(`/lessons/${lesson.id}`);
      const { cues, language } = lesson.transcript;
      return {
        title: t("learn.transcript.of", { lesson: lesson.title }),
        here: "learning",
        isLesson: true,
        width: "text",
        main: (
          <>
            <Breadcrumbs locale={locale} path={[{ href, label: lesson.title }]} />
            <h1>{t("learn.transcript")}</h1>
            <div class="transcript whole">
              <Cues lessonPath={href} cues={cues} language={language} />
            </div>
          </>
        ),
      };
    }),
  );
}
