import type { Fields } from "../page/form.ts";
import type { Page } from "../page/page.ts";
import type { Visit } from "../page/visit.ts";

/** Asks whoever's session ended to sign in, and keeps what they had typed in the page until they have. */
export function signInAgain({ locale: { t, to }, path }: Visit, typed: Fields): Page {
  return {
    title: t("nav.sign-in"),
    status: 401,
    width: "text",
    main: (
      <form method="post" action={to("/sign-in")}>
        <input type="hidden" name="return" value={to(path)} />
        {Object.entries(typed).map(([name, value]) =>
          [value].flat().map((one) => <input type="hidden" name={`typed.${name}`} value={one} />),
        )}
        <button type="submit">{t("nav.sign-in")}</button>
      </form>
    ),
  };
}
