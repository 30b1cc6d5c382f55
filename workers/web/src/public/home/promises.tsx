import type { Locale } from "../../i18n/locale.ts";

const promises = ["find", "go-on", "anywhere"] as const;

/** What is different here, in three sentences. */
export function Promises({ locale: { t } }: { locale: Locale }) {
  return (
    <section class="section" aria-labelledby="promises">
      <h2 id="promises">{t("public.home.promises")}</h2>
      <ul class="thirds">
        {promises.map((promise) => (
          <li>
            <h3>{t(`public.home.promise.${promise}`)}</h3>
            <p>{t(`public.home.promise.${promise}.text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
