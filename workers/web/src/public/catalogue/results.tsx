import { CourseCard } from "../../components/course-card.tsx";
import { Empty } from "../../components/empty.tsx";
import { ShowMore } from "../../components/show-more.tsx";
import type { Locale } from "../../i18n/locale.ts";
import { type CatalogueQuery, catalogueAddress } from "./catalogue-query.ts";
import type { Found } from "./found.ts";
import { HitRow } from "./hit-row.tsx";

interface ResultsProps {
  locale: Locale;
  query: CatalogueQuery;
  found: Found;
}

/** The results and the link to more. The page's island replaces it; `data-said` is what it announces. */
export function Results({ locale, query, found }: ResultsProps) {
  const { to } = locale;
  const more = found.next === null ? undefined : to(catalogueAddress({ ...query, cursor: found.next }));
  return (
    <div data-said={query.cursor === undefined ? saidOf(locale, query, found) : addedOf(locale, found)}>
      <Items {...{ locale, query, found }} />
      <ShowMore locale={locale} href={more} />
    </div>
  );
}

function Items({ locale, query, found }: ResultsProps) {
  const isEmpty = "hits" in found ? found.hits.length === 0 : found.courses.length === 0;
  if (isEmpty) return <Nothing locale={locale} query={query} />;
  if ("hits" in found) {
    return (
      <ol class="rows hits" data-items>
        {found.hits.map((hit) => (
          <HitRow locale={locale} hit={hit} />
        ))}
      </ol>
    );
  }
  return (
    <ul class="cards" data-items>
      {found.courses.map((course, place) => (
        <li>
          <CourseCard locale={locale} course={course} level={2} first={place === 0} />
        </li>
      ))}
    </ul>
  );
}

function countOf(found: Found): number {
  return "hits" in found ? found.hits.length : found.courses.length;
}

function addedOf({ t }: Locale, found: Found): string {
  return t("public.catalogue.added", { count: countOf(found) });
}

/** Nothing fits the query; or nothing is asked for, and there is nothing yet. */
function Nothing({ locale: { t, to }, query }: Omit<ResultsProps, "found">) {
  if (catalogueAddress(query) === "/courses") return <Empty title={t("public.catalogue.none")} />;
  return (
    <Empty
      title={t("public.catalogue.empty")}
      actions={
        <a class="button quiet" href={to("/courses")}>
          {t("public.catalogue.all")}
        </a>
      }
    >
      {t("public.catalogue.empty.hint")}
    </Empty>
  );
}

/** How many there are, as far as is known. */
export function saidOf({ t }: Locale, query: CatalogueQuery, found: Found): string {
  const values = { count: countOf(found), more: found.next === null ? "no" : "yes" };
  return query.q === undefined
    ? t("public.catalogue.courses", values)
    : t("public.catalogue.hits", { ...values, words: query.q });
}
