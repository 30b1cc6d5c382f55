import type { Locale } from "../../i18n/locale.ts";
import type { CourseDraft } from "../drafts.ts";
import { StatusBadge } from "../status-badge.tsx";

/** Courses as their authors look for them: which, how it stands, in what language, what one is to it, when it last changed. */
export function CourseList({ locale, courses }: { locale: Locale; courses: readonly CourseDraft[] }) {
  const { t } = locale;
  return (
    <ul class="rows studio-courses" aria-label={t("studio.courses.caption")}>
      {courses.map((course) => (
        <CourseItem locale={locale} course={course} />
      ))}
    </ul>
  );
}

function CourseItem({ locale, course }: { locale: Locale; course: CourseDraft }) {
  const { t, to, date, name } = locale;
  const changed = (
    <time datetime={course.updatedAt}>{date(course.updatedAt, { dateStyle: "medium", timeStyle: "short" })}</time>
  );
  return (
    <li>
      <div class="grow">
        <a href={to(`/studio/courses/${course.id}`)} lang={course.language} dir="auto">
          {course.title}
        </a>
        <ul class="facts">
          <li>{t(`studio.role.${course.role}`)}</li>
          <li>{name("language", course.language)}</li>
          <li>
            {t("studio.column.changed")}: {changed}
          </li>
        </ul>
      </div>
      <StatusBadge locale={locale} course={course} />
    </li>
  );
}
