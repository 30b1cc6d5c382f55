import { DataTable } from "../../components/data-table.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { CourseDraft } from "../drafts.ts";
import { StatusBadge } from "../status-badge.tsx";

/** Courses as their authors look for them: which, how it stands, what one is to it, when it last changed. */
export function CourseList({ locale, courses }: { locale: Locale; courses: readonly CourseDraft[] }) {
  const { t, to, date, name } = locale;
  return (
    <DataTable
      caption={t("studio.courses.caption")}
      rows={courses}
      columns={[
        {
          name: t("studio.column.course"),
          cell: (course) => (
            <a href={to(`/studio/courses/${course.id}`)} lang={course.language} dir="auto">
              {course.title}
            </a>
          ),
        },
        { name: t("studio.column.status"), cell: (course) => <StatusBadge locale={locale} course={course} /> },
        { name: t("studio.column.language"), cell: (course) => name("language", course.language) },
        { name: t("studio.column.role"), cell: (course) => t(`studio.role.${course.role}`) },
        {
          name: t("studio.column.changed"),
          cell: (course) => (
            <time datetime={course.updatedAt}>
              {date(course.updatedAt, { dateStyle: "medium", timeStyle: "short" })}
            </time>
          ),
        },
      ]}
    />
  );
}
