import type { components } from "@edgewise/client/openapi.generated";
import type { App } from "../../app.ts";
import { Empty } from "../../components/empty.tsx";
import { ShowMore } from "../../components/show-more.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { Page } from "../../page/page.ts";
import { privatePage } from "../../page/private-page.ts";
import type { Visit } from "../../page/visit.ts";
import { coursePage } from "../course-frame.tsx";
import { courseHere } from "../drafts.ts";
import { Changes } from "../publish/changes.tsx";
import { VersionTable } from "./version-table.tsx";

/** A version in a list. */
export type Summary = components["schemas"]["VersionSummary"];

/** All versions of a course, and the differences between any two. */
export function mountHistory(app: App): void {
  app.get(
    "/studio/courses/:courseId/history",
    privatePage((visit) => historyPage(visit)),
  );
}

async function historyPage(visit: Visit): Promise<Page> {
  const { api, locale, query, param } = visit;
  const { t, to } = locale;
  const path = { courseId: param("courseId") };
  const cursor = query.get("cursor") ?? undefined;
  const pair = pairIn(query);
  const [{ course }, versions, authors, changes] = await Promise.all([
    courseHere(visit),
    api.get("/v1/authoring/courses/{courseId}/versions", { path, query: { limit: 50, cursor } }),
    api.get("/v1/authoring/courses/{courseId}/authors", { path }),
    pair && api.get("/v1/authoring/courses/{courseId}/changes", { path, query: pair }),
  ]);
  const names = new Map(authors.items.map(({ id, name }) => [id, name]));
  const here = to(`/studio/courses/${course.id}/history`);
  const isEmpty = versions.items.length === 0;
  return coursePage(visit, course, {
    part: "history",
    children: (
      <>
        {isEmpty && <Empty title={t("studio.history.none")}>{t("studio.history.none.why")}</Empty>}
        {!isEmpty && <VersionTable {...{ locale, here, versions: versions.items, names, pair }} />}
        <ShowMore
          locale={locale}
          href={versions.next === null ? undefined : `${here}?${new URLSearchParams({ cursor: versions.next })}`}
        />
        {pair && changes && <Between locale={locale} pair={pair} changes={changes} />}
      </>
    ),
  });
}

type Pair = { from: number; to: number };

function Between(props: { locale: Locale; pair: Pair; changes: Parameters<typeof Changes>[0]["changes"] }) {
  const { locale, pair, changes } = props;
  return (
    <section class="section" id="between" aria-labelledby="between-title">
      <h2 id="between-title">{locale.t("studio.history.between", pair)}</h2>
      <Changes locale={locale} changes={changes} />
    </section>
  );
}

/** The two versions that are to be compared, the older one first. */
function pairIn(query: URLSearchParams): Pair | undefined {
  const [from, to] = [Number(query.get("from")), Number(query.get("to"))];
  if (!(Number.isInteger(from) && Number.isInteger(to)) || from < 1 || to < 1 || from === to) return undefined;
  return { from: Math.min(from, to), to: Math.max(from, to) };
}
