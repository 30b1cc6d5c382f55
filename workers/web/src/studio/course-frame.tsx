import type { Child } from "hono/jsx";
import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { Notice } from "../components/notice.tsx";
import { Tabs } from "../components/tabs.tsx";
import type { Locale } from "../i18n/locale.ts";
import type { Page } from "../page/page.ts";
import type { Visit } from "../page/visit.ts";
import type { CourseDraft } from "./drafts.ts";
import { StatusBadge } from "./status-badge.tsx";

const parts = [
  ["outline", ""],
  ["details", "/details"],
  ["authors", "/authors"],
  ["publish", "/publish"],
  ["history", "/history"],
] as const;

export type CoursePart = (typeof parts)[number][0];

/** A page about one course for its authors: what it is, how it stands, the way to its other parts, what was just done. */
export function coursePage(
  { locale, query }: Visit,
  course: CourseDraft,
  { part, children }: { part: CoursePart; children: Child },
): Page {
  const { t, to } = locale;
  const tabs = parts.map(([name, path]) => ({
    href: to(`/studio/courses/${course.id}${path}`),
    label: t(`studio.part.${name}`),
    here: name === part,
  }));
  return {
    title: `${t(`studio.part.${part}`)}: ${course.title}`,
    here: "studio",
    sheets: ["tools", "studio"],
    main: (
      <div class="studio">
        <Breadcrumbs locale={locale} path={[{ href: to("/studio"), label: t("nav.studio") }]} />
        <header class="studio-head">
          <h1 lang={course.language} dir="auto">
            {course.title}
          </h1>
          <StatusBadge locale={locale} course={course} />
          {course.status === "published" && <a href={to(`/courses/${course.slug}`)}>{t("studio.course.public")}</a>}
        </header>
        <Tabs label={t("studio.parts")} tabs={tabs} />
        <Standing locale={locale} course={course} />
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

/** What keeps the course from learners or its author from changing it. */
function Standing({ locale, course }: { locale: Locale; course: CourseDraft }) {
  const { t, date } = locale;
  return (
    <>
      {course.takedown && (
        <Notice kind="problem" title={t("studio.takedown.title", { date: date(course.takedown.since) })}>
          <p dir="auto">{course.takedown.reason}</p>
          <p>{t("studio.takedown.help")}</p>
        </Notice>
      )}
      {course.status === "archived" && <Notice kind="info">{t("studio.archived")}</Notice>}
      {course.role === "viewer" && <Notice kind="info">{t("studio.viewer")}</Notice>}
    </>
  );
}
