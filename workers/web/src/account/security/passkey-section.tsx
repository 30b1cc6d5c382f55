import { limits } from "@edgewise/client/limits.generated";
import { built } from "../../built.generated.ts";
import { TextField } from "../../components/text-field.tsx";
import type { Locale } from "../../i18n/locale.ts";
import { Refused } from "../refused.tsx";
import { type Part, type Passkey, refusalOf } from "./ways.ts";

/** The passkeys: another name for each, away with it, and one more. */
export function PasskeySection(part: Part) {
  const { locale, ways } = part;
  const { t } = locale;
  return (
    <section class="section" aria-labelledby="passkeys">
      <h2 id="passkeys">{t("account.passkeys")}</h2>
      <p class="quiet">{t("account.passkeys.text")}</p>
      <Refused locale={locale} refusal={refusalOf(part, "passkey")} labels={{ name: t("account.passkey.name") }} />
      {ways.passkeys.length > 0 && (
        <ul class="rows">
          {ways.passkeys.map((passkey) => (
            <PasskeyRow locale={locale} passkey={passkey} />
          ))}
        </ul>
      )}
      <AddForm locale={locale} />
    </section>
  );
}

function PasskeyRow({ locale, passkey }: { locale: Locale; passkey: Passkey }) {
  const { t, to } = locale;
  const name = passkey.name ?? t("account.passkey.unnamed");
  return (
    <li>
      <div class="grow">
        <strong dir="auto">{name}</strong>
        {passkey.createdAt && <p class="quiet small">{t("account.added", { date: locale.date(passkey.createdAt) })}</p>}
      </div>
      <details class="unfold">
        <summary class="button quiet small" aria-label={t("account.passkey.rename.label", { name })}>
          {t("account.rename")}
        </summary>
        <form method="post" action={to("/account/security/passkeys/rename")}>
          <input type="hidden" name="id" value={passkey.id} />
          <label>
            {t("account.passkey.name")}
            <input
              type="text"
              name="name"
              value={name}
              required
              maxlength={limits.renamePasskey.name.maxLength}
              dir="auto"
            />
          </label>
          <button class="button small" type="submit">
            {t("save")}
          </button>
        </form>
      </details>
      <details class="unfold">
        <summary class="button danger small" aria-label={t("account.passkey.remove.label", { name })}>
          {t("account.remove")}
        </summary>
        <form method="post" action={to("/account/security/passkeys/remove")}>
          <input type="hidden" name="id" value={passkey.id} />
          <p class="quiet">{t("account.passkey.remove.text")}</p>
          <button class="button danger sure small" type="submit">
            {t("account.passkey.remove.label", { name })}
          </button>
        </form>
      </details>
    </li>
  );
}

/** Only the browser can create a passkey, so this needs scripts; without them the form says so. */
function AddForm({ locale }: { locale: Locale }) {
  const { t, to } = locale;
  return (
    <form
      class="line"
      data-island={built.islands["passkey-add"]}
      data-now
      data-next={`${to("/account/security")}?saved#passkeys`}
      data-none={t("account.passkey.none")}
      data-known={t("account.passkey.known")}
      data-failed={t("account.passkey.failed")}
      data-unable={t("account.passkey.unable")}
    >
      <TextField
        {...{ locale, name: "name", label: t("account.passkey.name"), hint: t("account.passkey.name.hint") }}
        {...{ required: true, maxlength: limits.renamePasskey.name.maxLength, autocomplete: "off", dir: "auto" }}
      />
      <button class="button quiet" type="submit" disabled>
        {t("account.passkey.add")}
      </button>
      <p role="status" class="small"></p>
      <noscript>
        <p class="small">{t("account.passkey.scripts")}</p>
      </noscript>
    </form>
  );
}
