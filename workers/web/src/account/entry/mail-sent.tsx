import type { Locale } from "../../i18n/locale.ts";
import type { Page } from "../../page/page.ts";
import { SendAgain } from "./send-again.tsx";

/** Says that a letter with the link to confirm an address is on its way, in words that fit every address. */
export function mailSentPage(locale: Locale, { email, back }: { email: string; back: string }): Page {
  const { t } = locale;
  return {
    title: t("account.mail.title"),
    width: "text",
    sheets: ["account"],
    main: (
      <div class="entry">
        <h1>{t("account.mail.title")}</h1>
        <p class="lead" dir="auto">
          {t("account.mail.lead", { email })}
        </p>
        <p>{t("account.mail.missing")}</p>
        <SendAgain locale={locale} email={email} back={back} />
      </div>
    ),
  };
}
