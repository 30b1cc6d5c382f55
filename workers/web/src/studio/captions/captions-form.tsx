import { raw } from "hono/html";
import { Refused } from "../../account/refused.tsx";
import { built } from "../../built.generated.ts";
import { Checkbox, SelectField } from "../../components/choice-field.tsx";
import { TextArea, TextField } from "../../components/text-field.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { Refusal } from "../../page/action.ts";
import { type Fields, textOf } from "../../page/form.ts";
import { mayEdit } from "../drafts.ts";
import { FormKey } from "../form-key.tsx";
import { keptWords } from "../kept-words.ts";
import { languageOptions } from "../language-options.ts";
import type { LessonHere } from "../lesson/lesson-here.ts";
import { WrongLines, wrongLines } from "./wrong-lines.tsx";

/** A WebVTT file, typed, pasted or read from a file, with what is wrong with it beside its lines. */
export function CaptionsForm(props: {
  locale: Locale;
  here: LessonHere;
  values: Fields;
  refusal: Refusal | undefined;
  isNew: boolean;
}) {
  const { locale, here, values, refusal, isNew } = props;
  const { t, to } = locale;
  const isOpen = mayEdit(here.course);
  const wrong = wrongLines(refusal?.problem);
  const language = textOf(values, "language");
  const field = (name: string) => ({ locale, name, value: textOf(values, name), error: refusal?.errors[name] });
  return (
    <form
      method="post"
      action={to(`/studio/lessons/${here.lesson.id}/captions`)}
      class="captions-form"
      data-island={built.islands.captions}
      data-now
      data-wrong={wrong.map(({ line }) => line).join(" ")}
      {...(refusal && { "data-again": "" })}
    >
      {wrong.length === 0 && <Refused locale={locale} refusal={refusal} labels={{ vtt: t("studio.captions.text") }} />}
      <WrongLines locale={locale} wrong={wrong} text={textOf(values, "vtt")} />
      <FormKey />
      <div class="grid">
        {isNew ? (
          <SelectField
            {...{ ...field("language"), label: t("studio.captions.language"), required: true }}
            options={languageOptions(locale, language)}
          />
        ) : (
          <input type="hidden" name="language" value={language} />
        )}
        <TextField
          {...{ ...field("label"), label: t("studio.captions.label"), hint: t("studio.captions.label.hint") }}
          {...{ maxlength: 100, dir: "auto", disabled: !isOpen }}
        />
      </div>
      <Checkbox
        {...{ locale, name: "default", label: t("studio.captions.unasked"), value: "on", disabled: !isOpen }}
        checked={values.default !== undefined}
      />
      <div class="field" data-file hidden>
        <label for="captions-file">{t("studio.captions.file")}</label>
        <input type="file" id="captions-file" accept=".vtt,.srt,text/vtt" />
      </div>
      <div class="numbered">
        <TextArea
          {...{
            ...field("vtt"),
            label: t("studio.captions.text"),
            hint: t("studio.captions.text.hint"),
            required: true,
          }}
          {...{ spellcheck: false, dir: "auto", readonly: !isOpen, class: "source" }}
        />
      </div>
      {isOpen && (
        <p class="actions sticky">
          <button class="button" type="submit">
            {t("save")}
          </button>
          <a href={to(`/studio/lessons/${here.lesson.id}#captions`)}>{t("cancel")}</a>
        </p>
      )}
      <script type="application/json" data-kept-words>
        {raw(JSON.stringify(keptWords(locale)).replaceAll("<", "\\u003c"))}
      </script>
    </form>
  );
}
