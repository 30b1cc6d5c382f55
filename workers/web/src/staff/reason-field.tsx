import { TextField } from "../components/text-field.tsx";
import type { Locale } from "../i18n/locale.ts";
import type { Refusal } from "../page/action.ts";
import { textOf } from "../page/form.ts";

const lengthMax = 500;

/** The reason for a staff action. The person concerned is told it. */
export function ReasonField({ locale, refusal }: { locale: Locale; refusal: Refusal | undefined }) {
  return (
    <TextField
      locale={locale}
      name="reason"
      label={locale.t("staff.reason")}
      required
      maxlength={lengthMax}
      value={textOf(refusal?.typed ?? {}, "reason")}
      error={refusal?.errors.reason}
    />
  );
}
