import { limits } from "@edgewise/client/limits.generated";
import { TextField } from "../../components/text-field.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { Refusal } from "../../page/action.ts";
import { errorsOf, Refused } from "../refused.tsx";
import { Username } from "../username.tsx";
import { type Part, refusalOf } from "./ways.ts";

/** The second factor: turning it on, and once it is on, new recovery codes and turning it off. */
export function TotpSection(part: Part) {
  const { locale, ways } = part;
  const { t } = locale;
  const form = { locale, ways };
  return (
    <section class="section" aria-labelledby="totp">
      <header>
        <h2 id="totp">{t("account.totp.title")}</h2>
        <span class={ways.hasSecondFactor ? "badge good" : "badge"}>
          {ways.hasSecondFactor ? t("account.totp.on.short") : t("account.totp.off.short")}
        </span>
      </header>
      <p class="quiet">{t("account.totp.text")}</p>
      {ways.hasSecondFactor ? (
        <>
          <Confirmed
            {...form}
            path="recovery"
            label={t("account.recovery.new")}
            refusal={refusalOf(part, "recovery")}
          />
          <Confirmed
            {...form}
            path="totp/off"
            label={t("account.totp.off")}
            refusal={refusalOf(part, "totp-off")}
            isGrave
          />
        </>
      ) : (
        <Confirmed {...form} path="totp" label={t("account.totp.begin")} refusal={refusalOf(part, "totp")} />
      )}
    </section>
  );
}

/** What the password is called in each form, so that no two fields of the page have one name. */
const passwordNames = {
  totp: "totp-password",
  "totp/off": "totp-off-password",
  recovery: "recovery-password",
} as const;

interface ConfirmedProps {
  locale: Locale;
  ways: Part["ways"];
  path: keyof typeof passwordNames;
  label: string;
  refusal: Refusal | undefined;
  isGrave?: boolean;
}

/**
 * An action that the password must confirm, folded away until needed. An account without a password needs no
 * confirmation.
 */
function Confirmed({ locale, ways, path, label, refusal, isGrave = false }: ConfirmedProps) {
  const { t, to } = locale;
  const name = passwordNames[path];
  const error = errorsOf(locale, refusal)[name];
  return (
    <details class="unfold" open={refusal !== undefined}>
      <summary class={isGrave ? "button danger" : "button quiet"}>{label}</summary>
      <form method="post" action={to(`/account/security/${path}`)}>
        <Refused locale={locale} refusal={refusal} labels={{ [name]: t("account.password.current") }} />
        <p class="quiet">{t(`account.confirm.${name}`)}</p>
        {ways.hasPassword && <Username email={ways.email} />}
        {ways.hasPassword && (
          <TextField
            {...{ locale, name, label: t("account.password.current"), error, required: true }}
            {...{
              type: "password",
              autocomplete: "current-password",
              maxlength: limits.beginSecondFactor.password.maxLength,
            }}
          />
        )}
        <button class={isGrave ? "button danger sure" : "button"} type="submit">
          {label}
        </button>
      </form>
    </details>
  );
}
