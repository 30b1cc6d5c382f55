import type { DataOf } from "@edgewise/client/operations";
import type { App } from "../app.ts";
import { Badge } from "../components/badge.tsx";
import { SelectField } from "../components/choice-field.tsx";
import { DataTable } from "../components/data-table.tsx";
import { Empty } from "../components/empty.tsx";
import { ShowMore } from "../components/show-more.tsx";
import { TextField } from "../components/text-field.tsx";
import { privatePage } from "../page/private-page.ts";
import type { Visit } from "../page/visit.ts";
import { filtersIn, nextHref } from "./list-query.ts";
import { staffPage } from "./staff-page.tsx";

type User = DataOf<"/v1/admin/users", "get">["items"][number];

export const roles = ["learner", "creator", "recruiter", "admin"] as const;

/** Every account, to be searched by name, handle or e-mail address. */
export function mountUsers(app: App): void {
  app.get(
    "/staff/users",
    privatePage(async (visit) => {
      const { api, locale, query } = visit;
      const filters = filtersIn(query, "query", "role", "banned", "cursor");
      const { items, next } = await api.get("/v1/admin/users", { query: filters as { query?: string } });
      const { t, to } = locale;
      return staffPage(visit, {
        part: "users",
        children: (
          <>
            <Filters visit={visit} />
            {items.length === 0 ? <Empty title={t("staff.none")} /> : <Users visit={visit} users={items} />}
            <ShowMore locale={locale} href={nextHref(to("/staff/users"), query, next)} />
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
          required={false}
          label={t("staff.users.search")}
          value={query.get("query") ?? ""}
          maxlength={200}
        />
        <SelectField
          locale={locale}
          name="role"
          label={t("staff.users.role")}
          value={query.get("role") ?? ""}
          options={[any, ...roles.map((role) => ({ value: role, label: t(`staff.role.${role}`) }))]}
        />
        <SelectField
          locale={locale}
          name="banned"
          label={t("staff.users.state")}
          value={query.get("banned") ?? ""}
          options={[
            any,
            { value: "true", label: t("staff.users.banned") },
            { value: "false", label: t("staff.users.active") },
          ]}
        />
        <button class="button" type="submit">
          {t("search.go")}
        </button>
      </form>
    </search>
  );
}

function Users({ visit: { locale }, users }: { visit: Visit; users: User[] }) {
  const { t, to } = locale;
  return (
    <DataTable
      caption={t("staff.part.users")}
      rows={users}
      columns={[
        {
          name: t("staff.users.name"),
          cell: ({ id, name }) => (
            <a href={to(`/staff/users/${id}`)} dir="auto">
              {name}
            </a>
          ),
        },
        { name: t("staff.users.email"), cell: ({ email }) => <bdi>{email}</bdi> },
        { name: t("staff.users.roles"), cell: (user) => user.roles.map((role) => t(`staff.role.${role}`)).join(", ") },
        {
          name: t("staff.users.since"),
          cell: ({ createdAt }) => <time datetime={createdAt}>{locale.date(createdAt)}</time>,
        },
        {
          name: t("staff.users.state"),
          cell: ({ ban }) => (
            <Badge kind={ban ? "bad" : "good"}>{t(ban ? "staff.users.banned" : "staff.users.active")}</Badge>
          ),
        },
      ]}
    />
  );
}
