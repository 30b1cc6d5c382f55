import { limits } from "@edgewise/client/limits.generated";
import { type CourseField, courseFields as fields } from "@edgewise/contracts/course-fields";
import type { Child } from "hono/jsx";
import { z } from "zod";
import { SelectField } from "../../components/choice-field.tsx";
import { accessName, levelName } from "../../components/course-facts.ts";
import { TextArea, TextField } from "../../components/text-field.tsx";
import type { Key, Locale } from "../../i18n/locale.ts";
import { type Fields, textOf } from "../../page/form.ts";
import type { CourseDraft } from "../drafts.ts";
import { languageOptions } from "../language-options.ts";
import type { Medium } from "../media/own-media.ts";
import { CoverField } from "./cover-field.tsx";

const { estimatedWeeks: weeks } = limits.CoursePatch;

/** What a control needs to know of the form that it stands in. */
export interface FormPart {
  locale: Locale;
  values: Fields;
  errors: Record<string, string>;
  images: readonly Medium[];
}

/** A field of a course in the studio: what it is called, how it is typed, and how it is read. */
interface StudioField {
  label: Key;
  /** Where it stands in the form: what names the course, what is chosen, what finds it, its picture. */
  place: "naming" | "choice" | "finding" | "picture";
  /** Makes a value of what was typed. */
  schema: z.ZodType;
  /** The value as its control shows it. */
  typed(course: CourseDraft): string;
  control(part: FormPart): Child;
  /** For those who may not change it; null where it is not shown to them. */
  read: ((locale: Locale, course: CourseDraft) => Child) | null;
}

/** Words parted by commas or lines. */
const listed = (schema: z.ZodType<string[], string[]>) =>
  z
    .string()
    .max(4_000)
    .transform((text) => [...new Set(text.split(/[,،\n]/).map((one) => one.trim()))].filter((one) => one !== ""))
    .pipe(schema);

const text = ({ t }: Locale, value: string) => <span dir="auto">{value || t("studio.nothing")}</span>;

/** What every control has. */
function common({ locale, values, errors }: FormPart, name: CourseField) {
  const label = locale.t(studioFields[name].label);
  return { locale, name, label, value: textOf(values, name), error: errors[name] };
}

/** All fields, in the order of the form. A field of the API that is not here does not compile. */
export const studioFields = {
  title: {
    label: "studio.title-field",
    place: "naming",
    schema: fields.title.schema,
    typed: ({ title }) => title,
    control: (part) => (
      <TextField
        {...common(part, "title")}
        dir="auto"
        maxlength={fields.title.schema.maxLength ?? undefined}
        required
      />
    ),
    read: null,
  },
  summary: {
    label: "studio.summary",
    place: "naming",
    schema: fields.summary.schema,
    typed: ({ summary }) => summary,
    control: (part) => (
      <TextArea
        {...common(part, "summary")}
        {...{ hint: part.locale.t("studio.summary.hint"), maxlength: fields.summary.schema.maxLength ?? undefined }}
        {...{ dir: "auto", class: "brief" }}
      />
    ),
    read: (locale, { summary }) => text(locale, summary),
  },
  slug: {
    label: "studio.slug",
    place: "naming",
    schema: z.string().trim().pipe(fields.slug.schema),
    typed: ({ slug }) => slug,
    control: (part) => (
      <TextField
        {...common(part, "slug")}
        {...{ hint: part.locale.t("studio.slug.hint"), maxlength: fields.slug.schema.maxLength ?? undefined }}
        {...{
          required: true,
          dir: "ltr",
          pattern: "[a-z0-9]+(-[a-z0-9]+)*",
          autocapitalize: "none",
          spellcheck: false,
        }}
      />
    ),
    read: (_, { slug }) => <code dir="ltr">{slug}</code>,
  },
  language: {
    label: "studio.language",
    place: "choice",
    schema: fields.language.schema,
    typed: ({ language }) => language,
    control: (part) => (
      <SelectField
        {...common(part, "language")}
        required
        options={languageOptions(part.locale, textOf(part.values, "language"))}
      />
    ),
    read: ({ name }, { language }) => name("language", language),
  },
  level: {
    label: "studio.level",
    place: "choice",
    schema: fields.level.schema,
    typed: ({ level }) => level,
    control: (part) => (
      <SelectField
        {...common(part, "level")}
        required
        options={fields.level.schema.options.map((value) => ({ value, label: levelName(part.locale, value) }))}
      />
    ),
    read: (locale, { level }) => levelName(locale, level),
  },
  access: {
    label: "studio.access",
    place: "choice",
    schema: fields.access.schema,
    typed: ({ access }) => access,
    control: (part) => (
      <SelectField
        {...common(part, "access")}
        required
        options={fields.access.schema.options.map((value) => ({ value, label: accessName(part.locale, value) }))}
      />
    ),
    read: (locale, { access }) => accessName(locale, access),
  },
  estimatedWeeks: {
    label: "course.weeks.label",
    place: "choice",
    schema: z
      .string()
      .trim()
      .max(20)
      .transform((typed) => (typed === "" ? null : Number(typed)))
      .pipe(fields.estimatedWeeks.schema),
    typed: ({ estimatedWeeks }) => estimatedWeeks?.toString() ?? "",
    control: (part) => (
      <TextField
        {...common(part, "estimatedWeeks")}
        {...{
          hint: part.locale.t("course.weeks.hint"),
          type: "number",
          min: weeks.minimum,
          max: weeks.maximum,
          step: 1,
        }}
      />
    ),
    read: (locale, { estimatedWeeks }) =>
      estimatedWeeks === null ? text(locale, "") : locale.t("weeks", { count: estimatedWeeks }),
  },
  topics: {
    label: "studio.topics",
    place: "finding",
    schema: listed(fields.topics.schema),
    typed: ({ topics }) => topics.join(", "),
    control: (part) => (
      <TextField
        {...common(part, "topics")}
        {...{ hint: part.locale.t("studio.topics.hint"), autocapitalize: "none", dir: "ltr" }}
      />
    ),
    read: (locale, { topics }) => text(locale, topics.join(", ")),
  },
  skills: {
    label: "studio.skills",
    place: "finding",
    schema: listed(fields.skills.schema),
    typed: ({ skills }) => skills.join("\n"),
    control: (part) => (
      <TextArea
        {...common(part, "skills")}
        {...{ hint: part.locale.t("studio.skills.hint"), dir: "auto", class: "brief" }}
      />
    ),
    read: (locale, { skills }) => text(locale, skills.join(", ")),
  },
  coverMediaId: {
    label: "studio.cover",
    place: "picture",
    schema: z
      .string()
      .max(30)
      .transform((id) => (id === "" ? null : id)),
    typed: ({ coverMediaId }) => coverMediaId ?? "",
    control: (part) => <CoverField {...part} />,
    read: null,
  },
} satisfies Record<CourseField, StudioField>;

type Schemas = { [K in CourseField]: (typeof studioFields)[K]["schema"] };

const named = Object.entries(studioFields) as [CourseField, StudioField][];

/** How each field is read from a form. */
export const fieldSchemas = Object.fromEntries(named.map(([name, { schema }]) => [name, schema])) as Schemas;

/** The labels of all fields. */
export function fieldLabels({ t }: Locale): Record<CourseField, string> {
  return Object.fromEntries(named.map(([name, { label }]) => [name, t(label)])) as Record<CourseField, string>;
}

/** A course's fields as their controls show them. */
export function typedFields(course: CourseDraft): Record<CourseField, string> {
  return Object.fromEntries(named.map(([name, { typed }]) => [name, typed(course)])) as Record<CourseField, string>;
}

/** The controls that stand in one place of the form. */
export function controlsAt(place: StudioField["place"], part: FormPart): Child[] {
  return named.filter(([, field]) => field.place === place).map(([, { control }]) => control(part));
}

/** What is read of a course by those who may not change it. */
export function readFields(locale: Locale, course: CourseDraft): { name: string; value: Child }[] {
  return named.flatMap(([, { label, read }]) => (read ? [{ name: locale.t(label), value: read(locale, course) }] : []));
}
