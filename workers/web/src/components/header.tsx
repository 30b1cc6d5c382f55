import type { Locale } from "../i18n/locale.ts";
import type { Page } from "../page/page.ts";
import { Icon } from "./icon.tsx";
import { Mark } from "./mark.tsx";
import { SearchForm } from "./search-form.tsx";

/**
 * The top of every page; on narrow ones all but the name is behind a button that needs no scripts. What depends on who is
 * here comes as a fragment; without scripts its link does as well.
 */
export function Header(props: { locale: Locale; here: Page["here"]; hasSearch?: boolean }) {
  const { locale, here, hasSearch = true } = props;
  const { t, to } = locale;
  const current = (name: Page["here"]) => (here === name ? { "aria-current": "true" as const } : {});
  return (
    <header class="site-header">
      <a class="brand" href={to("/")}>
        <Mark />
        {t("brand")}
      </a>
      <details class="site-menu">
        <summary aria-label={t("nav.menu")}>
          <Icon name="menu" />
        </summary>
        <nav aria-label={t("nav.label")} class="site-nav">
          {hasSearch && <SearchForm locale={locale} id="site-search" />}
          <a href={to("/courses")} {...current("courses")}>
            {t("nav.courses")}
          </a>
          <a href={to("/learning")} {...current("learning")}>
            {t("nav.learning")}
          </a>
          <div class="who" data-fragment={to("/fragments/menu")}>
            <a href={to("/sign-in")}>{t("nav.sign-in")}</a>
          </div>
        </nav>
      </details>
    </header>
  );
}
