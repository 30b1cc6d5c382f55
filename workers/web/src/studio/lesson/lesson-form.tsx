import { limits } from "@edgewise/client/limits.generated";
import type { components } from "@edgewise/client/openapi.generated";
import { raw } from "hono/html";
import { Refused } from "../../account/refused.tsx";
import { built } from "../../built.generated.ts";
import { Checkbox } from "../../components/choice-field.tsx";
import { TextField } from "../../components/text-field.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { Refusal } from "../../page/action.ts";
import { type Fields, textOf } from "../../page/form.ts";
import { Differences } from "../differences.tsx";
import { FormKey } from "../form-key.tsx";
import { keptWords } from "../kept-words.ts";
import { MarkdownField } from "../markdown-field.tsx";
import type { Medium } from "../media/own-media.ts";
import { CompletionFields } from "./completion-fields.tsx";
import type { LessonHere } from "./lesson-here.ts";
import { LessonMedia } from "./lesson-media.tsx";

type Authored = components["schemas"]["AuthoredMedia"];

interface Form {
  locale: Locale;
  here: LessonHere;
  values: Fields;
  saved: Fields;
  refusal: Refusal | undefined;
  version: string;
  isOpen: boolean;
  preview: string | undefined;
  media: readonly Medium[];
  medium: Authored | undefined;
}

/** Everything that makes a lesson. The island saves it in place and keeps on the device what is not saved yet. */
export function LessonForm(form: Form) {
  const { locale, here, values, saved, refusal, version, isOpen, preview, media, medium } = form;
  const { lesson, course } = here;
  const { t, to } = locale;
  const errors = refusal?.errors ?? {};
  const labels = labelsOf(locale);
  const path = to(`/studio/lessons/${lesson.id}`);
  const isOutrun = refusal?.problem?.code === "precondition.failed";
  const part = { locale, lesson, values, errors, disabled: !isOpen };
  return (
    <form
      method="post"
      action={path}
      class="measured lesson-form"
      {...(isOpen && { "data-island": built.islands["lesson-editor"], "data-now": "" })}
      {...(refusal && { "data-again": "" })}
      data-lesson={lesson.id}
    >
      <Refused locale={locale} refusal={refusal} labels={labels} />
      {isOutrun && <Differences {...{ locale, typed: values, saved, labels }} />}
      <FormKey version={version} />
      <TextField
        {...{ locale, name: "title", label: labels.title, value: textOf(values, "title"), error: errors.title }}
        {...{
          maxlength: limits.LessonPatch.title.maxLength,
          required: true,
          dir: "auto",
          lang: course.language,
          disabled: !isOpen,
        }}
      />
      <LessonMedia {...part} media={media} medium={medium} />
      <MarkdownField
        {...{ locale, name: "body", label: labels.body ?? "", hint: t(`studio.body.${lesson.kind}.hint`) }}
        {...{
          value: textOf(values, "body"),
          error: errors.body,
          maxlength: limits.LessonPatch.body.maxLength,
          preview,
          disabled: !isOpen,
        }}
        language={course.language}
      />
      <Checkbox
        {...{ locale, name: "preview", label: t("studio.lesson.preview"), hint: t("studio.lesson.preview.hint") }}
        {...{ value: "on", checked: values.preview !== undefined, disabled: !isOpen }}
      />
      <CompletionFields {...part} />
      {isOpen && (
        <p class="actions sticky">
          <button class="button" type="submit">
            {t("save")}
          </button>
          <button class="button quiet" type="submit" formaction={`${path}/preview`} data-without-scripts>
            {t("studio.preview")}
          </button>
          <span class="quiet" role="status" data-kept-said />
        </p>
      )}
      <script type="application/json" data-kept-words>
        {raw(JSON.stringify(keptWords(locale)).replaceAll("<", "\\u003c"))}
      </script>
    </form>
  );
}

function labelsOf({ t }: Locale): Record<string, string> {
  return {
    title: t("studio.title-field"),
    mediaId: t("studio.medium"),
    url: t("studio.url"),
    durationSeconds: t("studio.duration"),
    body: t("studio.body"),
    rule: t("studio.completion"),
    share: t("studio.completion.share"),
  };
}
