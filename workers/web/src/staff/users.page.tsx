import type { DataOf } from "@edgewise/client/operations";
import type { App } from "../app.ts";
import { Badge } from "../components/badge.tsx";
import { DataTable } from "../components/data-table.tsx";
import { Empty } from "../components/empty.tsx";
import { ShowMore } from "../components/show-more.tsx";
import { privatePage } from "../page/private-page.ts";
import type { Visit } from "../page/visit.ts";
import { Filters } from "./filters.tsx";
import { filtersIn, nextHref } from "./list-query.ts";
import { staffPage } from "./staff-page.tsx";

type User = DataOf<"/v1/admin/users", "get">["items"][number];

export const roles = ["learner", "creator", "recruiter", "admin"] as const;

/** Every account, to be searched by name, handle or email address. */
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
            <Filters
              locale={locale}
              query={query}
              filters={[
                { name: "query", label: t("staff.users.search") },
                {
                  name: "role",
                  label: t("staff.users.role"),
                  options: roles.map((role) => ({ value: role, label: t(`staff.role.${role}`) })),
                },
                {
                  name: "banned",
                  label: t("staff.users.state"),
                  options: [
                    { value: "true", label: t("staff.users.banned") },
                    { value: "false", label: t("staff.users.active") },
                  ],
                },
              ]}
            />
            {items.length === 0 ? <Empty title={t("staff.none")} /> : <Users visit={visit} users={items} />}
            <ShowMore locale={locale} href={nextHref(to("/staff/users"), query, next)} />
          </>
        ),
      });
    }),
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
