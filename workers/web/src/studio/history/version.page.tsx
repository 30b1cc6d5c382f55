import { raw } from "hono/html";
import type { App } from "../../app.ts";
import { accessName, levelName } from "../../components/course-facts.ts";
import { Icon } from "../../components/icon.tsx";
import { Pairs } from "../../components/pairs.tsx";
import type { Page } from "../../page/page.ts";
import { privatePage } from "../../page/private-page.ts";
import type { Visit } from "../../page/visit.ts";
import { coursePage } from "../course-frame.tsx";
import { courseHere } from "../drafts.ts";

/** One version as it was frozen. */
export function mountVersion(app: App): void {
  app.get(
    "/studio/courses/:courseId/history/:number{[0-9]+}",
    privatePage((visit) => versionPage(visit)),
  );
}

async function versionPage(visit: Visit): Promise<Page> {
  const { api, locale, param } = visit;
  const { t, date, name } = locale;
  const path = { courseId: param("courseId"), number: Number(param("number")) };
  const [{ course }, version] = await Promise.all([
    courseHere(visit),
    api.get("/v1/authoring/courses/{courseId}/versions/{number}", { path }),
  ]);
  return coursePage(visit, course, {
    part: "history",
    children: (
      <article lang={version.language}>
        <h2 lang={locale.language}>
          {t("studio.version", { number: version.number, date: date(version.publishedAt, { dateStyle: "long" }) })}
        </h2>
        <p class="lead" dir="auto">
          {version.summary}
        </p>
        <div lang={locale.language}>
          <Pairs
            pairs={[
              { name: t("studio.title-field"), value: <span dir="auto">{version.title}</span> },
              { name: t("studio.language"), value: name("language", version.language) },
              { name: t("studio.level"), value: levelName(locale, version.level) },
              { name: t("studio.access"), value: accessName(locale, version.access) },
            ]}
          />
        </div>
        <div class="prose" dir="auto">
          {raw(version.descriptionHtml)}
        </div>
        {version.sections.map((section) => (
          <section aria-labelledby={section.id}>
            <h3 id={section.id} dir="auto">
              {section.title}
            </h3>
            <ul class="rows">
              {section.lessons.map((lesson) => (
                <li>
                  <Icon name={lesson.kind} />
                  <span class="grow" dir="auto">
                    {lesson.title}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </article>
    ),
  });
}
