import { ownLocale } from "../account/own-locale.ts";
import type { App } from "../app.ts";
import { ShowMore } from "../components/show-more.tsx";
import { privatePage } from "../page/private-page.ts";
import { AuditRows } from "./audit-rows.tsx";
import { Filters } from "./filters.tsx";
import { filtersIn, nextHref } from "./list-query.ts";
import { staffPage } from "./staff-page.tsx";

/** What happened to accounts, the newest first. */
export function mountAudit(app: App): void {
  app.get(
    "/staff/audit",
    privatePage(async (visit) => {
      const { api, query } = visit;
      const filters = filtersIn(query, "accountId", "actorId", "cursor");
      const [locale, { items, next }] = await Promise.all([
        ownLocale(visit),
        api.get("/v1/admin/audit", { query: filters }),
      ]);
      const { t, to } = locale;
      return staffPage(visit, {
        part: "audit",
        children: (
          <>
            <Filters
              locale={locale}
              query={query}
              filters={(["accountId", "actorId"] as const).map((name) => ({ name, label: t(`staff.audit.${name}`) }))}
            />
            <AuditRows locale={locale} entries={items} />
            <ShowMore locale={locale} href={nextHref(to("/staff/audit"), query, next)} />
          </>
        ),
      });
    }),
  );
}
