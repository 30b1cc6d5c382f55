import type { Locale } from "../i18n/locale.ts";
import type { Page } from "../page/page.ts";

/** The top of every page. What depends on who is here comes as a fragment; without scripts its two links do as well. */
export function Header({ locale, here }: { locale: Locale; here: Page["here"] }) {
  const { t, to } = locale;
  const current = (name: Page["here"]) => (here === name ? { "aria-current": "true" as const } : {});
  return (
    <header class="site-header">
      <a class="brand" href={to("/")}>
        {t("brand")}
      </a>
      <nav aria-label={t("nav.label")} class="site-nav">
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
    </header>
  );
}
