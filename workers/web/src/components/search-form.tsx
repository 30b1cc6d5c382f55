import type { Locale } from "../i18n/locale.ts";
import { Icon } from "./icon.tsx";

interface SearchProps {
  locale: Locale;
  /** The page's own. */
  id: string;
  value?: string | undefined;
}

/** Looks for courses, lessons and what is said in them; `big` has its button beside it. */
export function SearchForm({ big = false, ...field }: SearchProps & { big?: boolean }) {
  return (
    <search>
      <form action={field.locale.to("/courses")}>
        {big ? <SearchField {...field} /> : <SearchInput {...field} hint={field.locale.t("search.label")} />}
      </form>
    </search>
  );
}

/** The field of it with its button, for a form that has more. */
export function SearchField(field: SearchProps) {
  const { t } = field.locale;
  return (
    <div class="search-row">
      <SearchInput {...field} hint={t("search.placeholder")} />
      <button class="button" type="submit">
        {t("search.go")}
      </button>
    </div>
  );
}

function SearchInput({ locale, id, value, hint }: SearchProps & { hint: string }) {
  return (
    <div class="search">
      <label class="sr-only" for={id}>
        {locale.t("search.label")}
      </label>
      <Icon name="search" />
      <input type="search" {...{ id, value }} name="q" maxlength={200} placeholder={hint} enterkeyhint="search" />
    </div>
  );
}
