import { courseFieldNames } from "@edgewise/contracts/course-fields";
import { CourseId, LessonId, MediaId, SectionId } from "@edgewise/contracts/ids";
import { LanguageTag } from "@edgewise/contracts/language-tag";
import { z } from "@hono/zod-openapi";
import { VersionNumber } from "../course/draft.ts";
import { lessonKinds } from "../schema.ts";

const Title = z.string().max(200).meta({ example: "Your first query" });
const Line = z.number().int().min(0).max(100_001);
const kinds = ["added", "removed", "changed"] as const;
const FieldValue = z
  .union([z.string().max(2000), z.number().min(0).max(400_000), z.boolean(), z.array(z.string().max(200)).max(50)])
  .nullable();

/** The fields of a course that a version freezes, beside its description and outline. */
export const comparedFields = [...courseFieldNames, "authorIds"] as const;
/** The fields of a lesson that a version freezes, beside its text, media and captions. */
export const lessonFields = [
  ...(["title", "preview", "durationSeconds", "completionRule", "completionShare", "url"] as const),
] as const;

/** What changed in a text, in hunks as `diff -u` has them. */
export const TextChange = z
  .object({
    of: z.enum(["markdown", "words"]).meta({
      description: "What is compared: the Markdown, or the words alone where a side is older than kept Markdown.",
    }),
    hunks: z
      .array(
        z.object({
          beforeLine: Line.meta({ description: "Where the hunk begins, from 1." }),
          beforeCount: Line,
          afterLine: Line,
          afterCount: Line,
          lines: z
            .array(z.object({ change: z.enum(["same", "added", "removed"]), text: z.string().max(100_000) }))
            .max(200_002),
        }),
      )
      .max(100_001)
      .nullable()
      .meta({ description: "Null when the texts have too little in common, or too much text changed at once." }),
  })
  .openapi("TextChange");
export type TextChange = z.output<typeof TextChange>;

/** One field, before and after. */
export const FieldChange = z
  .object({
    field: z.string().max(40).meta({ example: "title" }),
    before: FieldValue.meta({ example: "SQL" }),
    after: FieldValue.meta({ example: "SQL for everyone" }),
  })
  .openapi("FieldChange");
export type FieldChange = z.output<typeof FieldChange>;

const Medium = z
  .object({ id: MediaId, filename: z.string().max(255), contentType: z.string().max(100) })
  .openapi("ChangedMedium");
export type Medium = z.output<typeof Medium>;

export const SectionChange = z
  .object({
    id: SectionId,
    title: Title,
    change: z.enum(kinds),
    titleBefore: Title.nullable().meta({ description: "Null unless it was renamed." }),
    moved: z.boolean().meta({ description: "Whether it stands elsewhere among the sections." }),
  })
  .openapi("SectionChange");
export type SectionChange = z.output<typeof SectionChange>;

export const LessonChange = z
  .object({
    id: LessonId,
    kind: z.enum(lessonKinds),
    title: Title,
    section: z.object({ id: SectionId, title: Title }).meta({ description: "Where it is, or was before it went." }),
    change: z.enum(kinds),
    moved: z.boolean().meta({ description: "Whether it stands elsewhere in its section or in another one." }),
    sectionBefore: z
      .object({ id: SectionId, title: Title })
      .nullable()
      .meta({ description: "Null unless it came from another section." }),
    fields: z
      .array(FieldChange)
      .max(20)
      .meta({ description: `Of ${lessonFields.join(", ")}.` }),
    media: z
      .object({ before: Medium.nullable(), after: Medium.nullable() })
      .nullable()
      .meta({ description: "Null unless the lesson shows other media." }),
    captions: z
      .array(z.object({ language: LanguageTag, label: z.string().max(100), change: z.enum(kinds) }))
      .max(100)
      .meta({ description: "Whose words, label or place as the default changed." }),
    text: TextChange.nullable(),
  })
  .openapi("LessonChange");
export type LessonChange = z.output<typeof LessonChange>;

/** All that differs between two versions, or between a version and the draft. */
export const CourseChanges = z
  .object({
    courseId: CourseId,
    from: VersionNumber.nullable().meta({ description: "The version before; null when there is none yet." }),
    to: VersionNumber.nullable().meta({ description: "The version after; null for the draft." }),
    changed: z.boolean(),
    fields: z
      .array(FieldChange)
      .max(20)
      .meta({ description: `Of ${comparedFields.join(", ")}.` }),
    description: TextChange.nullable(),
    sections: z.array(SectionChange).max(200),
    lessons: z.array(LessonChange).max(1000),
    hindrances: z
      .array(
        z.object({
          code: z.string().max(60).meta({ example: "course.incomplete" }),
          pointer: z.string().max(500).meta({ example: "#/outline/sections/0/lessons/1/body" }),
          detail: z.string().max(1000),
        }),
      )
      .max(100)
      .meta({ description: "What publishing would refuse the draft for, and with which code. Empty for versions." }),
  })
  .openapi("CourseChanges");
export type CourseChanges = z.output<typeof CourseChanges>;
