import type { Child } from "hono/jsx";
import { Notice } from "../components/notice.tsx";
import { Tabs } from "../components/tabs.tsx";
import type { Page } from "../page/page.ts";
import type { Visit } from "../page/visit.ts";

const parts = [
  ["overview", "/account"],
  ["profile", "/account/profile"],
  ["security", "/account/security"],
  ["sessions", "/account/sessions"],
  ["api-keys", "/account/api-keys"],
  ["organisations", "/account/organisations"],
  ["activity", "/account/activity"],
] as const;

/** One of the pages about one's own account. */
export type AccountPart = (typeof parts)[number][0];

/** A page about one's own account: its heading, the tabs, and a confirmation if `?saved` is set. */
export function accountPage(
  { locale, query }: Visit,
  page: { part: AccountPart; title?: string; lead?: Child; children: Child },
): Page {
  const { t, to } = locale;
  const title = page.title ?? t(`account.part.${page.part}`);
  const tabs = parts.map(([name, path]) => ({
    href: to(path),
    label: t(`account.part.${name}`),
    here: name === page.part,
  }));
  return {
    title,
    here: "account",
    width: "wide",
    sheets: ["tools", "account"],
    main: (
      <div class="account">
        <Tabs label={t("account.parts")} tabs={tabs} />
        <h1>
          <bdi>{title}</bdi>
        </h1>
        {page.lead !== undefined && <p class="lead">{page.lead}</p>}
        {query.has("saved") && (
          <Notice kind="success" live>
            {t("saved")}
          </Notice>
        )}
        {page.children}
      </div>
    ),
  };
}
