import { TextField } from "../components/text-field.tsx";
import type { Locale } from "../i18n/locale.ts";
import type { Refusal } from "../page/action.ts";
import { textOf } from "../page/form.ts";

/** The reason for a staff action. The person concerned is told it. */
export function ReasonField(props: { locale: Locale; refusal: Refusal | undefined; lengthMax: number }) {
  const { locale, refusal, lengthMax } = props;
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
