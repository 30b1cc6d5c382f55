import type { Child } from "hono/jsx";
import { Badge } from "../../components/badge.tsx";
import { Breadcrumbs } from "../../components/breadcrumbs.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Page } from "../../page/page.ts";
import type { Visit } from "../../page/visit.ts";
import type { LessonHere } from "./lesson-here.ts";

/** A page about one lesson for its authors. `part` names a sub-page. */
export function lessonFrame(
  { locale, query }: Visit,
  { lesson, course }: LessonHere,
  { part, children }: { part?: string; children: Child },
): Page {
  const { t, to } = locale;
  const way = [
    { href: to("/studio"), label: t("nav.studio") },
    { href: to(`/studio/courses/${course.id}#${lesson.sectionId}`), label: course.title },
  ];
  const whole = { href: to(`/studio/lessons/${lesson.id}`), label: lesson.title };
  return {
    title: part === undefined ? lesson.title : `${part}: ${lesson.title}`,
    here: "studio",
    sheets: ["tools", "studio"],
    main: (
      <div class="studio">
        <Breadcrumbs locale={locale} path={part === undefined ? way : [...way, whole]} />
        <header class="studio-head">
          {part === undefined ? (
            <h1 lang={course.language} dir="auto">
              {lesson.title}
            </h1>
          ) : (
            <h1>{part}</h1>
          )}
          <Badge>{t(`studio.kind.${lesson.kind}`)}</Badge>
        </header>
        {course.role === "viewer" && <Notice kind="info">{t("studio.viewer")}</Notice>}
        {course.status === "archived" && <Notice kind="info">{t("studio.archived")}</Notice>}
        {query.has("saved") && (
          <Notice kind="success" live>
            {t("saved")}
          </Notice>
        )}
        {children}
      </div>
    ),
  };
}
