import { z } from "zod";
import { ProblemNotice } from "../../account/refused.tsx";
import type { App } from "../../app.ts";
import { action } from "../../page/action.ts";
import { DeleteLesson } from "./delete-lesson.tsx";
import { lessonFrame } from "./lesson-frame.tsx";
import { lessonHere } from "./lesson-here.ts";

const at = "/studio/lessons/:lessonId/delete";

/** Deletes a lesson; when it was changed in the meantime, asks again. */
export function mountDeleteLesson(app: App): void {
  app.get(at, (c) => c.redirect(c.var.locale.to(`/studio/lessons/${c.req.param("lessonId")}`), 303));
  app.post(
    at,
    action({
      fields: z.object({ key: z.string().max(60), version: z.string().max(60) }),
      act: async ({ api, param }, { key, version }) => {
        const path = { lessonId: param("lessonId") };
        const { courseId, sectionId } = await api.get("/v1/authoring/lessons/{lessonId}", { path });
        const call = { path, ifMatch: version, idempotencyKey: key };
        await api.delete("/v1/authoring/lessons/{lessonId}", call);
        return `/studio/courses/${courseId}#${sectionId}`;
      },
      again: async (visit, { problem }) => {
        const here = await lessonHere(visit);
        return lessonFrame(visit, here, {
          children: (
            <>
              {problem && <ProblemNotice locale={visit.locale} problem={problem} />}
              <DeleteLesson locale={visit.locale} lesson={here.lesson} version={here.etag} />
            </>
          ),
        });
      },
    }),
  );
}
