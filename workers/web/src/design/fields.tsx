import { Checkbox, Choices, SelectField, Switch } from "../components/choice-field.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { FileField, TextArea, TextField } from "../components/text-field.tsx";
import type { Locale } from "../i18n/locale.ts";
import { Chapter } from "./shown.tsx";

/** What is filled in, empty, wrong and switched off. */
export function FieldsShown({ locale }: { locale: Locale }) {
  const { t } = locale;
  const label = t("public.design.label");
  const hint = t("public.design.hint");
  const levels = (["all", "beginner", "intermediate", "advanced"] as const).map((value) => ({
    value,
    label: t(`level.${value}`),
  }));
  return (
    <Chapter title={t("public.design.fields")}>
      <ErrorSummary
        locale={locale}
        errors={{ "design-wrong": t("field.email") }}
        labels={{ "design-wrong": t("public.design.email") }}
        isFocused={false}
      />
      <div class="two">
        <TextField locale={locale} name="design-text" label={label} hint={hint} required />
        <TextField
          locale={locale}
          name="design-wrong"
          type="email"
          label={t("public.design.email")}
          error={t("field.email")}
          value="ada@"
          required
        />
        <TextField locale={locale} name="design-off" label={label} value={t("public.design.sample")} disabled />
        <SelectField locale={locale} name="design-select" label={t("public.level")} options={levels} required />
        <TextArea locale={locale} name="design-area" label={label} value={t("public.design.sentence")} required />
        <FileField locale={locale} name="design-file" label={t("public.design.file")} hint={hint} />
        <Choices name="design-radio" label={t("public.level")} options={levels} chosen={["beginner"]} />
        <div>
          <Checkbox locale={locale} name="design-check" label={label} hint={hint} checked />
          <Checkbox locale={locale} name="design-check-wrong" label={label} error={t("field.empty")} />
          <Switch locale={locale} name="design-switch" label={label} hint={hint} checked />
          <Switch locale={locale} name="design-switch-off" label={label} />
        </div>
      </div>
    </Chapter>
  );
}
