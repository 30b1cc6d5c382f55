import type { DataOf } from "@edgewise/client/operations";
import type { App } from "../app.ts";
import { Empty } from "../components/empty.tsx";
import { ShowMore } from "../components/show-more.tsx";
import type { Locale } from "../i18n/locale.ts";
import { privatePage } from "../page/private-page.ts";
import { accountPage } from "./account-page.tsx";
import { actName } from "./act-texts.ts";
import { ownLocale } from "./own-locale.ts";

type Entry = DataOf<"/v1/me/audit", "get">["items"][number];

const pageSize = 30;

/** What happened to the security of the account, page by page. */
export function mountActivity(app: App): void {
  app.get(
    "/account/activity",
    privatePage(async (visit) => {
      const cursor = visit.query.get("cursor") ?? undefined;
      const [{ items, next }, locale] = await Promise.all([
        visit.api.get("/v1/me/audit", { query: { limit: pageSize, cursor } }),
        ownLocale(visit),
      ]);
      const { t, to } = locale;
      const more = next === null ? undefined : `${to("/account/activity")}?${new URLSearchParams({ cursor: next })}`;
      return accountPage(visit, {
        part: "activity",
        lead: t("account.activity.lead"),
        children: (
          <div class="measured">
            {items.length === 0 && <Empty title={t("account.activity.none")} />}
            <ol class="rows">
              {items.map((entry) => (
                <EntryRow locale={locale} entry={entry} />
              ))}
            </ol>
            <ShowMore locale={locale} href={more} />
          </div>
        ),
      });
    }),
  );
}

function EntryRow({ locale, entry }: { locale: Locale; entry: Entry }) {
  const { t } = locale;
  const { agent, network, by, details } = entry;
  const facts = [
    ...(by === "administrator" ? [t("account.activity.staff")] : []),
    ...(agent === null || agent === "other" ? [] : [agent]),
    ...(network === null ? [] : [network]),
    ...(details.role === undefined ? [] : [details.role]),
  ];
  return (
    <li>
      <div class="grow">
        <strong>{actName(locale, entry.action)}</strong>
        {facts.length > 0 && (
          <ul class="facts">
            {facts.map((fact) => (
              <li>
                <bdi>{fact}</bdi>
              </li>
            ))}
          </ul>
        )}
      </div>
      <time datetime={entry.at} class="quiet small numbers">
        {locale.date(entry.at, { dateStyle: "medium", timeStyle: "short" })}
      </time>
    </li>
  );
}
