import type { Child } from "hono/jsx";
import { Notice } from "../components/notice.tsx";
import { Tabs } from "../components/tabs.tsx";
import type { Page } from "../page/page.ts";
import type { Visit } from "../page/visit.ts";

const parts = [
  ["health", "/staff"],
  ["users", "/staff/users"],
  ["courses", "/staff/courses"],
  ["audit", "/staff/audit"],
] as const;

/** One of the pages for staff. */
export type StaffPart = (typeof parts)[number][0];

/** A page for staff: its heading, the tabs, and a confirmation if `?done` is set. */
export function staffPage(
  { locale, query }: Visit,
  page: { part: StaffPart; title?: string; lead?: Child; children: Child },
): Page {
  const { t, to } = locale;
  const title = page.title ?? t(`staff.part.${page.part}`);
  return {
    title,
    here: "staff",
    sheets: ["tools"],
    main: (
      <>
        <Tabs
          label={t("staff.parts")}
          tabs={parts.map(([name, path]) => ({
            href: to(path),
            label: t(`staff.part.${name}`),
            here: name === page.part,
          }))}
        />
        <h1 dir="auto">{title}</h1>
        {page.lead !== undefined && <p class="lead">{page.lead}</p>}
        {query.has("done") && (
          <Notice kind="success" live>
            {t("staff.done")}
          </Notice>
        )}
        {page.children}
      </>
    ),
  };
}
