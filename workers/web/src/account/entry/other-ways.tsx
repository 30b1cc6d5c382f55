import { isProblem } from "@edgewise/client/api-problem";
import { built } from "../../built.generated.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Visit } from "../../page/visit.ts";
import type { Carried } from "./carried.tsx";

/** Someone else who can say who a visitor is. */
export interface Provider {
  id: string;
  name: string;
}

/** The providers that are set up here; none while that cannot be found out, for a password works without. */
export async function providersOf({ api, log }: Visit): Promise<Provider[]> {
  try {
    return (await api.get("/v1/auth/providers")).items;
  } catch (error) {
    if (!isProblem(error)) throw error;
    log("warn", "providers.unknown", { code: error.code });
    return [];
  }
}

/** Ways to sign in without a password: a passkey, where the browser knows them, and providers. */
export function OtherWays(props: { locale: Locale; carried: Carried; providers: Provider[] }) {
  const { locale, carried, providers } = props;
  const { t, to } = locale;
  return (
    <div class="ways">
      <div
        hidden
        data-island={built.islands["passkey-sign-in"]}
        data-now
        data-next={to(carried.back)}
        data-then="#send-on"
        data-none={t("account.passkey.none")}
        data-failed={t("account.passkey.failed")}
      >
        <button class="button quiet" type="button">
          {t("account.passkey.sign-in")}
        </button>
        <p class="small" role="status"></p>
      </div>
      {providers.map(({ id, name }) => (
        <form method="post" action={to("/sign-in/with")} {...(carried.held && { target: "_blank" })}>
          <input type="hidden" name="provider" value={id} />
          <input type="hidden" name="return" value={carried.held ? "/signed-in" : carried.back} />
          <button class="button quiet" type="submit">
            {t("account.provider.sign-in", { name })}
          </button>
        </form>
      ))}
    </div>
  );
}
