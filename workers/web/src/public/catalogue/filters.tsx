import { accessName, levelName } from "../../components/course-facts.ts";
import { SearchField } from "../../components/search-form.tsx";
import type { Locale } from "../../i18n/locale.ts";
import { type CatalogueQuery, catalogueAddress } from "./catalogue-query.ts";

/** Languages that people are likely to learn in, by their primary subtags (BCP 47). */
const spoken = "ar de en es fr hi id it ja ko nl pl pt ru sw tr uk vi zh".split(" ");
const levels = ["all", "beginner", "intermediate", "advanced"];
const accesses = ["free", "preview", "paid"];
const sorts = ["newest", "oldest", "title"] as const;
const kinds = ["course", "lesson", "caption"] as const;

/**
 * The form that looks in the catalogue, complete without scripts. Words are looked for everywhere, so the filters of
 * courses give way to the one of places then; the island of the page swaps the two as words come and go.
 */
export function Filters({ locale, query }: { locale: Locale; query: CatalogueQuery }) {
  const { t, to } = locale;
  const isSearch = query.q !== undefined;
  return (
    <search>
      <form class="catalogue-form" action={to("/courses")}>
        <SearchField locale={locale} id="q" value={query.q} />
        <details class="filters-fold" open={isFiltered(query)}>
          <summary>{t("public.filters")}</summary>
          <fieldset class="filters" data-with="courses" hidden={isSearch} disabled={isSearch}>
            <Filter name="level" value={query.level} label={t("public.level")} every={t("public.every.level")}>
              {levels.map((value) => [value, levelName(locale, value)])}
            </Filter>
            <Filter name="access" value={query.access} label={t("public.access")} every={t("public.every.access")}>
              {accesses.map((value) => [value, accessName(locale, value)])}
            </Filter>
            <LanguageFilter locale={locale} value={query.language} id="language" />
            <Filter name="sort" value={query.sort} label={t("public.sort")}>
              {sorts.map((value) => [value, t(`public.sort.${value}`)])}
            </Filter>
          </fieldset>
          <fieldset class="filters" data-with="hits" hidden={!isSearch} disabled={!isSearch}>
            <Filter name="kind" value={query.kind} label={t("public.kind")} every={t("public.every.kind")}>
              {kinds.map((value) => [value, t(`public.kind.${value}`)])}
            </Filter>
            <LanguageFilter locale={locale} value={query.language} id="language-of-hits" />
          </fieldset>
        </details>
        <Topic locale={locale} query={query} />
      </form>
    </search>
  );
}

/** On narrow screens filters are folded away until one of them is used. */
function isFiltered({ level, access, language, sort, kind }: CatalogueQuery): boolean {
  return [level, access, language, sort, kind].some((value) => value !== undefined);
}

function LanguageFilter({ locale, value, id }: { locale: Locale; value: string | undefined; id: string }) {
  const { t, name, language } = locale;
  const options = spoken.map((code): [string, string] => [code, name("language", code)]);
  return (
    <Filter id={id} name="language" value={value} label={t("public.language")} every={t("public.every.language")}>
      {options.sort(([, a], [, b]) => a.localeCompare(b, language))}
    </Filter>
  );
}

/** A choice with its name above; the first means no filter, unless there always is one. */
function Filter(props: {
  id?: string;
  name: string;
  label: string;
  value: string | undefined;
  every?: string;
  children: [value: string, label: string][];
}) {
  const { name, label, value, every, children, id = name } = props;
  return (
    <label for={id}>
      <span>{label}</span>
      <select {...{ id, name }}>
        {every !== undefined && <option value="">{every}</option>}
        {children.map(([own, text]) => (
          <option value={own} selected={own === value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The one topic that courses have to have, and the way back to all of them. */
function Topic({ locale: { t, to }, query }: { locale: Locale; query: CatalogueQuery }) {
  const { topic, cursor, ...others } = query;
  if (topic === undefined) return null;
  return (
    <p class="tags" data-topic>
      <input type="hidden" name="topic" value={topic} />
      <a href={to(catalogueAddress(others))} aria-label={t("public.topic.remove", { topic: topicName(topic) })}>
        {topicName(topic)} ×
      </a>
    </p>
  );
}

/** A topic as people write it: authors give them as `edge-computing`. */
export function topicName(topic: string): string {
  return topic.replaceAll("-", " ");
}
