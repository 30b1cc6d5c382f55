import { Choices } from "../../components/choice-field.tsx";
import { TextField } from "../../components/text-field.tsx";
import type { Locale } from "../../i18n/locale.ts";
import { type Fields, textOf } from "../../page/form.ts";
import type { LessonDraft } from "../drafts.ts";

/** When a learner is through with a lesson. */
export function CompletionFields(props: {
  locale: Locale;
  lesson: LessonDraft;
  values: Fields;
  errors: Record<string, string>;
  disabled: boolean;
}) {
  const { locale, lesson, values, errors, disabled } = props;
  const { t } = locale;
  const rules = (["watched", "opened", "marked"] as const).filter(
    (rule) => rule !== "watched" || lesson.kind === "video",
  );
  const options = rules.map((value) => ({ value, label: t(`studio.completion.${value}`), disabled }));
  return (
    <>
      <Choices
        {...{ name: "rule", label: t("studio.completion"), options, required: true, error: errors.rule }}
        chosen={[textOf(values, "rule")]}
      />
      {lesson.kind === "video" && (
        <TextField
          {...{ locale, name: "share", label: t("studio.completion.share"), hint: t("studio.completion.share.hint") }}
          {...{ value: textOf(values, "share"), error: errors.share, type: "number", min: 1, max: 100, disabled }}
        />
      )}
    </>
  );
}
