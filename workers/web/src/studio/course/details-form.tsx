import { limits } from "@edgewise/client/limits.generated";
import { raw } from "hono/html";
import { Refused } from "../../account/refused.tsx";
import { built } from "../../built.generated.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Refusal } from "../../page/action.ts";
import { textOf } from "../../page/form.ts";
import { Differences } from "../differences.tsx";
import type { CourseDraft } from "../drafts.ts";
import { FormKey } from "../form-key.tsx";
import { keptWords } from "../kept-words.ts";
import { MarkdownField } from "../markdown-field.tsx";
import type { Medium } from "../media/own-media.ts";
import { controlsAt, type FormPart, fieldLabels } from "./course-fields.tsx";
import { fieldsOfCourse } from "./details-fields.ts";

interface Form {
  locale: Locale;
  course: CourseDraft;
  version: string;
  images: readonly Medium[];
  refusal: Refusal | undefined;
}

/** A course's own fields. After a change elsewhere both versions are in sight. */
export function DetailsForm({ locale, course, version, images, refusal }: Form) {
  const { t, to } = locale;
  const saved = fieldsOfCourse(course);
  const part: FormPart = { locale, images, values: refusal?.typed ?? saved, errors: refusal?.errors ?? {} };
  const labels = { ...fieldLabels(locale), description: t("studio.description") };
  const isOutrun = refusal?.problem?.code === "precondition.failed";
  return (
    <form
      method="post"
      action={to(`/studio/courses/${course.id}/details`)}
      class="measured"
      data-island={built.islands["kept-form"]}
      data-now
      {...(refusal && { "data-again": "" })}
    >
      <Refused locale={locale} refusal={refusal} labels={labels} />
      {isOutrun && <Differences {...{ locale, typed: part.values, saved, labels }} />}
      <FormKey version={version} />
      {controlsAt("naming", part)}
      <MarkdownField
        {...{ locale, name: "description", label: labels.description, hint: t("studio.description.hint") }}
        {...{
          value: textOf(part.values, "description"),
          error: part.errors.description,
          maxlength: limits.CoursePatch.description.maxLength,
        }}
      />
      <div class="grid">{controlsAt("choice", part)}</div>
      {controlsAt("finding", part)}
      {controlsAt("picture", part)}
      <p class="actions sticky">
        <button class="button" type="submit">
          {t("save")}
        </button>
      </p>
      <script type="application/json" data-kept-words>
        {raw(JSON.stringify(keptWords(locale)).replaceAll("<", "\\u003c"))}
      </script>
    </form>
  );
}
