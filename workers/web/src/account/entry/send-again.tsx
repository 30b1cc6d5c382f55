import type { Locale } from "../../i18n/locale.ts";

/** A button that has the link to confirm an address sent once more. */
export function SendAgain({ locale: { t, to }, email, back }: { locale: Locale; email: string; back: string }) {
  return (
    <form method="post" action={to("/verify")}>
      <input type="hidden" name="email" value={email} />
      <input type="hidden" name="return" value={back} />
      <p class="actions">
        <button class="button quiet" type="submit">
          {t("account.verify.again")}
        </button>
      </p>
    </form>
  );
}
