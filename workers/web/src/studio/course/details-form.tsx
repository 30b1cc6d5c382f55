import { raw } from "hono/html";
import { Refused } from "../../account/refused.tsx";
import { built } from "../../built.generated.ts";
import { SelectField } from "../../components/choice-field.tsx";
import { TextArea, TextField } from "../../components/text-field.tsx";
import type { Locale } from "../../i18n/locale.ts";
import type { Refusal } from "../../page/action.ts";
import { type Fields, textOf } from "../../page/form.ts";
import { Differences } from "../differences.tsx";
import type { CourseDraft } from "../drafts.ts";
import { FormKey } from "../form-key.tsx";
import { keptWords } from "../kept-words.ts";
import { languageOptions } from "../language-options.ts";
import { MarkdownField } from "../markdown-field.tsx";
import type { Medium } from "../media/own-media.ts";
import { CoverField } from "./cover-field.tsx";
import { fieldsOfCourse } from "./details-fields.ts";

interface Form {
  locale: Locale;
  course: CourseDraft;
  version: string;
  images: readonly Medium[];
  refusal: Refusal | undefined;
}

interface Part {
  locale: Locale;
  values: Fields;
  errors: Record<string, string>;
}

/** A course's own fields. After a change elsewhere both versions are in sight. */
export function DetailsForm({ locale, course, version, images, refusal }: Form) {
  const { t, to } = locale;
  const saved = fieldsOfCourse(course);
  const part: Part = { locale, values: refusal?.typed ?? saved, errors: refusal?.errors ?? {} };
  const labels = labelsOf(locale);
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
      <Naming {...part} />
      <MarkdownField
        {...{ locale, name: "description", label: labels.description ?? "", hint: t("studio.description.hint") }}
        {...{ value: textOf(part.values, "description"), error: part.errors.description, maxlength: 50_000 }}
      />
      <Finding {...part} />
      <CoverField {...part} images={images} />
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

/** What the fields are called. */
function labelsOf({ t }: Locale): Record<string, string> {
  const names = ["slug", "summary", "description", "language", "level", "access", "topics", "skills"] as const;
  const rest = { title: t("studio.title-field"), coverMediaId: t("studio.cover") };
  return { ...rest, ...Object.fromEntries(names.map((name) => [name, t(`studio.${name}`)])) };
}

function Naming({ locale, values, errors }: Part) {
  const { t } = locale;
  const field = (name: string) => ({ locale, name, value: textOf(values, name), error: errors[name], dir: "auto" });
  return (
    <>
      <TextField {...field("title")} label={t("studio.title-field")} maxlength={200} required />
      <TextArea
        {...field("summary")}
        {...{ label: t("studio.summary"), hint: t("studio.summary.hint"), maxlength: 500, class: "brief" }}
      />
      <TextField
        {...field("slug")}
        {...{ label: t("studio.slug"), hint: t("studio.slug.hint"), maxlength: 80, required: true, dir: "ltr" }}
        {...{ pattern: "[a-z0-9]+(-[a-z0-9]+)*", autocapitalize: "none", spellcheck: false }}
      />
    </>
  );
}

function Finding({ locale, values, errors }: Part) {
  const { t } = locale;
  const field = (name: string) => ({ locale, name, value: textOf(values, name), error: errors[name] });
  const levels = (["all", "beginner", "intermediate", "advanced"] as const).map((value) => ({
    value,
    label: t(`level.${value}`),
  }));
  const accesses = (["free", "preview", "paid"] as const).map((value) => ({ value, label: t(`access.${value}`) }));
  return (
    <>
      <div class="grid">
        <SelectField
          {...{ ...field("language"), label: t("studio.language"), required: true }}
          options={languageOptions(locale, textOf(values, "language"))}
        />
        <SelectField {...{ ...field("level"), label: t("studio.level"), required: true, options: levels }} />
        <SelectField {...{ ...field("access"), label: t("studio.access"), required: true, options: accesses }} />
      </div>
      <TextField
        {...field("topics")}
        {...{ label: t("studio.topics"), hint: t("studio.topics.hint"), autocapitalize: "none", dir: "ltr" }}
      />
      <TextArea
        {...field("skills")}
        {...{ label: t("studio.skills"), hint: t("studio.skills.hint"), dir: "auto", class: "brief" }}
      />
    </>
  );
}
