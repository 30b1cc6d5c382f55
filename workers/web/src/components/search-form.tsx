import type { Locale } from "../i18n/locale.ts";
import { Icon } from "./icon.tsx";

/** Looks for courses, lessons and what is said in them. `id` has to be the page's own; `big` has its button beside it. */
export function SearchForm(props: { locale: Locale; id: string; value?: string; big?: boolean }) {
  const { locale, id, value, big = false } = props;
  const { t, to } = locale;
  return (
    <search>
      <form class={big ? "search with-button" : "search"} action={to("/courses")}>
        <label class="sr-only" for={id}>
          {t("search.label")}
        </label>
        <Icon name="search" />
        <input
          type="search"
          {...{ id, value }}
          name="q"
          maxlength={200}
          placeholder={big ? t("search.placeholder") : t("search.label")}
          enterkeyhint="search"
        />
        {big && (
          <button class="button" type="submit">
            {t("search.go")}
          </button>
        )}
      </form>
    </search>
  );
}
