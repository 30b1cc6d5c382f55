import { limits } from "@edgewise/client/limits.generated";
import { TextField } from "../../components/text-field.tsx";
import type { Locale } from "../../i18n/locale.ts";

/** The shortest and the longest password that can be chosen: the same at sign-up, after a reset and in a change. */
export const newPasswordLength = {
  min: limits.signUp.password.minLength,
  max: limits.signUp.password.maxLength,
};

/** Asks for a password that is being chosen, and says by which rules. */
export function NewPasswordField(props: { locale: Locale; name: string; label: string; error?: string | undefined }) {
  const { locale } = props;
  return (
    <TextField
      {...props}
      {...{ hint: locale.t("account.password.rules", { minimum: newPasswordLength.min }), required: true }}
      {...{ type: "password", autocomplete: "new-password" }}
      {...{ minlength: newPasswordLength.min, maxlength: newPasswordLength.max }}
    />
  );
}
