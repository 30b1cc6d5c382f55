import { SelectField } from "../../components/choice-field.tsx";
import { textOf } from "../../page/form.ts";
import { audiences, hideable } from "./profile-fields.ts";
import type { Part } from "./profile-form.tsx";

/** Who sees which part of the profile. */
export function VisibilityFields({ locale, values, errors }: Part) {
  const { t } = locale;
  const options = audiences.map((value) => ({ value, label: t(`account.audience.${value}`) }));
  return (
    <>
      <p class="quiet small">{t("account.visibility.hint")}</p>
      <div class="grid">
        {hideable.map((field) => (
          <SelectField
            {...{ locale, options, required: true, name: `visibility.${field}`, label: t(`account.field.${field}`) }}
            {...{ value: textOf(values, `visibility.${field}`), error: errors[`visibility.${field}`] }}
          />
        ))}
      </div>
    </>
  );
}
