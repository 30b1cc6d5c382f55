import { limits } from "@edgewise/client/limits.generated";
import { Checkbox } from "../../components/choice-field.tsx";
import { TextField } from "../../components/text-field.tsx";
import { NewPasswordField } from "../entry/new-password-field.tsx";
import { errorsOf, Refused } from "../refused.tsx";
import { Username } from "../username.tsx";
import { type Part, refusalOf } from "./ways.ts";

/** Changing the password. An account without one can request a link by email. */
export function PasswordSection(part: Part) {
  const { locale, ways } = part;
  return (
    <section aria-labelledby="password">
      <h2 id="password">{locale.t("account.password")}</h2>
      {ways.hasPassword ? <PasswordForm {...part} /> : <NoPassword {...part} />}
    </section>
  );
}

function PasswordForm(part: Part) {
  const { locale, ways } = part;
  const { t, to } = locale;
  const refusal = refusalOf(part, "password");
  const errors = errorsOf(locale, refusal);
  const labels = { currentPassword: t("account.password.current"), newPassword: t("account.password.new") };
  return (
    <form method="post" action={to("/account/security/password")}>
      <Refused locale={locale} refusal={refusal} labels={labels} />
      <Username email={ways.email} />
      <TextField
        {...{ locale, name: "currentPassword", label: labels.currentPassword, error: errors.currentPassword }}
        {...{
          required: true,
          type: "password",
          autocomplete: "current-password",
          maxlength: limits.changePassword.currentPassword.maxLength,
        }}
      />
      <NewPasswordField {...{ locale, name: "newPassword", label: labels.newPassword, error: errors.newPassword }} />
      <Checkbox
        {...{ locale, name: "others", value: "yes", checked: true, label: t("account.password.others") }}
        hint={t("account.password.others.hint")}
      />
      <button class="button" type="submit">
        {t("account.password.change")}
      </button>
    </form>
  );
}

function NoPassword({ locale: { t, to }, ways }: Part) {
  return (
    <form method="post" action={to("/forgot")}>
      <p class="quiet">{t("account.password.absent")}</p>
      <input type="hidden" name="email" value={ways.email} />
      <button class="button quiet" type="submit">
        {t("account.password.by-mail")}
      </button>
    </form>
  );
}
