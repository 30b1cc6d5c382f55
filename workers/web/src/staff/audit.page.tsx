import { ownLocale } from "../account/own-locale.ts";
import type { App } from "../app.ts";
import { ShowMore } from "../components/show-more.tsx";
import { TextField } from "../components/text-field.tsx";
import { privatePage } from "../page/private-page.ts";
import { AuditRows } from "./audit-rows.tsx";
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
      const field = (name: "accountId" | "actorId") => (
        <TextField
          locale={locale}
          name={name}
          label={t(`staff.audit.${name}`)}
          value={query.get(name) ?? ""}
          maxlength={30}
          spellcheck={false}
        />
      );
      return staffPage(visit, {
        part: "audit",
        children: (
          <>
            <search>
              <form class="toolbar">
                {field("accountId")}
                {field("actorId")}
                <button class="button" type="submit">
                  {t("search.go")}
                </button>
              </form>
            </search>
            <AuditRows locale={locale} entries={items} />
            <ShowMore locale={locale} href={nextHref(to("/staff/audit"), query, next)} />
          </>
        ),
      });
    }),
  );
}
