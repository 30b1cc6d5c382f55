import { built } from "../built.generated.ts";
import { languageNames, languages, pathIn } from "../i18n/language.ts";
import type { Locale } from "../i18n/locale.ts";

/** The end of every page: the same page in the other languages, the choice of colours, and the API. */
export function Footer({ locale, path }: { locale: Locale; path: string }) {
  const { t, to } = locale;
  return (
    <footer class="site-footer">
      <p>
        <strong>{t("brand")}</strong> {t("brand.promise")}
      </p>
      <nav aria-label={t("footer.label")}>
        <a href="/docs">{t("footer.api")}</a>
        <a href={to("/design")}>{t("footer.design")}</a>
      </nav>
      <nav aria-label={t("footer.language")}>
        {languages.map((language) => (
          <a
            href={pathIn(language, path)}
            hreflang={language}
            lang={language}
            {...(language === locale.language && { "aria-current": "true" as const })}
          >
            {languageNames[language]}
          </a>
        ))}
      </nav>
      <label data-island={built.islands.theme} data-now hidden>
        {t("footer.theme")}
        <select>
          <option value="">{t("theme.auto")}</option>
          <option value="light">{t("theme.light")}</option>
          <option value="dark">{t("theme.dark")}</option>
        </select>
      </label>
    </footer>
  );
}
