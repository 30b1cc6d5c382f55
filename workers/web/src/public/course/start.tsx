import type { Locale } from "../../i18n/locale.ts";
import type { CourseShown } from "./course-at.ts";

/** The start button for people who have not started the course. */
export function Start({ locale, course }: { locale: Locale; course: CourseShown }) {
  const { t, to } = locale;
  const lessons = course.sections.flatMap((section) => section.lessons);
  const first = lessons.find(({ open }) => open);
  if (first === undefined) return <p class="quiet">{t("public.start.closed")}</p>;
  return (
    <>
      <a class="button" href={to(`/lessons/${first.id}`)}>
        {t(course.access === "free" ? "public.start" : "public.start.preview")}
      </a>
      <p class="quiet small">{t(course.access === "free" ? "public.start.free" : "public.start.some")}</p>
    </>
  );
}
