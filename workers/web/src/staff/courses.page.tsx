import type { DataOf } from "@edgewise/client/operations";
import type { App } from "../app.ts";
import { Badge } from "../components/badge.tsx";
import { SelectField } from "../components/choice-field.tsx";
import { DataTable } from "../components/data-table.tsx";
import { Empty } from "../components/empty.tsx";
import { ShowMore } from "../components/show-more.tsx";
import { TextField } from "../components/text-field.tsx";
import type { Locale } from "../i18n/locale.ts";
import { privatePage } from "../page/private-page.ts";
import type { Visit } from "../page/visit.ts";
import { filtersIn, nextHref } from "./list-query.ts";
import { staffPage } from "./staff-page.tsx";

export type StaffCourse = DataOf<"/v1/admin/courses", "get">["items"][number];

const statuses = ["draft", "published", "unpublished", "archived"] as const;

/** Every course, whoever made it and whether or not it is public. */
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
            <Filters visit={visit} />
            {items.length === 0 ? <Empty title={t("staff.none")} /> : <Courses locale={locale} courses={items} />}
            <ShowMore locale={locale} href={nextHref(to("/staff/courses"), query, next)} />
          </>
        ),
      });
    }),
  );
}

function Filters({ visit: { locale, query } }: { visit: Visit }) {
  const { t } = locale;
  const any = { value: "", label: t("staff.any") };
  return (
    <search>
      <form class="toolbar">
        <TextField
          locale={locale}
          name="query"
          type="search"
          label={t("staff.courses.search")}
          value={query.get("query") ?? ""}
          maxlength={200}
        />
        <SelectField
          locale={locale}
          name="status"
          label={t("staff.courses.status")}
          value={query.get("status") ?? ""}
          options={[any, ...statuses.map((status) => ({ value: status, label: t(`staff.status.${status}`) }))]}
        />
        <SelectField
          locale={locale}
          name="takenDown"
          label={t("staff.courses.taken-down")}
          value={query.get("takenDown") ?? ""}
          options={[any, { value: "true", label: t("staff.yes") }, { value: "false", label: t("staff.no") }]}
        />
        <button class="button" type="submit">
          {t("search.go")}
        </button>
      </form>
    </search>
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
