import type { Locale } from "../i18n/locale.ts";
import { type Fields, textOf } from "../page/form.ts";

/** What is saved now, beside what was typed, wherever the two differ. Nothing where they agree. */
export function Differences(props: { locale: Locale; typed: Fields; saved: Fields; labels: Record<string, string> }) {
  const { locale, typed, saved, labels } = props;
  const { t } = locale;
  const names = Object.keys(labels).filter(
    (name) => typed[name] !== undefined && same(textOf(typed, name)) !== same(textOf(saved, name)),
  );
  if (names.length === 0) return null;
  return (
    <section class="differences" aria-labelledby="differences">
      <h2 id="differences">{t("studio.differences")}</h2>
      <p>{t("studio.differences.help")}</p>
      {names.map((name) => (
        <details open>
          <summary>{labels[name]}</summary>
          <div class="two">
            <div>
              <h3>{t("studio.differences.yours")}</h3>
              <pre dir="auto">{textOf(typed, name) || t("studio.nothing")}</pre>
            </div>
            <div>
              <h3>{t("studio.differences.saved")}</h3>
              <pre dir="auto">{textOf(saved, name) || t("studio.nothing")}</pre>
            </div>
          </div>
        </details>
      ))}
    </section>
  );
}

/** Browsers send lines with another end than they were given. */
function same(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}
