import { built } from "../../built.generated.ts";
import { Notice } from "../../components/notice.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { Page } from "../../page/page.ts";
import { type Carried, type Held, HeldFields } from "./carried.tsx";

/** What follows once someone has signed in: the page they wanted, or the form that was held back. */
export function entered(locale: Locale, { back, held }: Carried): string | Page {
  return held ? sendOnPage(locale, held) : back;
}

/** Sends the form that was held back: by its button, or automatically with scripts. */
function sendOnPage(locale: Locale, held: Held): Page {
  const { t } = locale;
  return {
    title: t("account.send-on.title"),
    width: "text",
    sheets: ["account"],
    main: (
      <div class="entry">
        <h1>{t("account.send-on.title")}</h1>
        <Notice kind="success">{t("account.send-on.kept")}</Notice>
        <SendOn locale={locale} held={held} label={t("account.send-on")} isNow />
      </div>
    ),
  };
}

/** The form that was held back, behind one button. `isNow` sends it as soon as scripts run. */
export function SendOn(props: { locale: Locale; held: Held; label: string; isNow?: boolean }) {
  const { locale, held, label, isNow = false } = props;
  const island = { "data-island": built.islands["send-on"], "data-now": "" };
  return (
    <form method="post" action={locale.to(held.action)} id="send-on" {...(isNow && island)}>
      <HeldFields typed={held.typed} />
      <p class="actions">
        <button class={isNow ? "button" : "button quiet"} type="submit">
          {label}
        </button>
      </p>
    </form>
  );
}
