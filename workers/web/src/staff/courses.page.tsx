import type { DataOf } from "@edgewise/client/operations";
import type { App } from "../app.ts";
import { Badge } from "../components/badge.tsx";
import { DataTable } from "../components/data-table.tsx";
import { Empty } from "../components/empty.tsx";
import { ShowMore } from "../components/show-more.tsx";
import type { Locale } from "../i18n/locale.ts";
import { privatePage } from "../page/private-page.ts";
import { Filters } from "./filters.tsx";
import { filtersIn, nextHref } from "./list-query.ts";
import { staffPage } from "./staff-page.tsx";

export type StaffCourse = DataOf<"/v1/admin/courses", "get">["items"][number];

const statuses = ["draft", "published", "unpublished", "archived"] as const;

/** Every course of every author, public or not. */
export function mountCourses(app: App): void {
  app.get(
    "/staff/courses",
    privatePage(async (visit) => {
      const { api, locale, query } = visit;
      const filters = filtersIn(query, "query", "status", "takenDown", "owner", "cursor");
      const { items, next } = await api.get("/v1/admin/courses", { query: filters as { query?: string } });
      const { t, to } = locale;
      return staffPage(visit, {
        part: "courses",
        children: (
          <>
            <Filters
              locale={locale}
              query={query}
              filters={[
                { name: "query", label: t("staff.courses.search") },
                {
                  name: "status",
                  label: t("staff.courses.status"),
                  options: statuses.map((status) => ({ value: status, label: t(`staff.status.${status}`) })),
                },
                {
                  name: "takenDown",
                  label: t("staff.courses.taken-down"),
                  options: [
                    { value: "true", label: t("staff.yes") },
                    { value: "false", label: t("staff.no") },
                  ],
                },
              ]}
            />
            {items.length === 0 ? <Empty title={t("staff.none")} /> : <Courses locale={locale} courses={items} />}
            <ShowMore locale={locale} href={nextHref(to("/staff/courses"), query, next)} />
          </>
        ),
      });
    }),
  );
}

function Courses({ locale, courses }: { locale: Locale; courses: StaffCourse[] }) {
  const { t, to } = locale;
  return (
    <DataTable
      caption={t("staff.part.courses")}
      rows={courses}
      columns={[
        {
          name: t("staff.courses.title"),
          cell: ({ id, title, language }) => (
            <a href={to(`/staff/courses/${id}`)} lang={language} dir="auto">
              {title}
            </a>
          ),
        },
        {
          name: t("staff.courses.owners"),
          cell: ({ owners }) => <bdi>{owners.map(({ name }) => name).join(", ")}</bdi>,
        },
        { name: t("staff.courses.status"), cell: (course) => <Status locale={locale} course={course} /> },
        {
          name: t("staff.courses.changed"),
          cell: ({ updatedAt }) => <time datetime={updatedAt}>{locale.date(updatedAt)}</time>,
        },
      ]}
    />
  );
}

/** Whether learners see the course, and if not, why. */
export function Status({ locale: { t }, course }: { locale: Locale; course: StaffCourse }) {
  if (course.takedown) return <Badge kind="bad">{t("staff.courses.taken-down")}</Badge>;
  const kind = course.status === "published" ? { kind: "good" as const } : {};
  return <Badge {...kind}>{t(`staff.status.${course.status}`)}</Badge>;
}
