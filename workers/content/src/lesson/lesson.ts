import { CourseId, LessonId, MediaId, SectionId } from "@edgewise/contracts/ids";
import { LanguageTag } from "@edgewise/contracts/language-tag";
import { z } from "@hono/zod-openapi";
import { EditNumber } from "../course/draft.ts";
import { Instant } from "../course/instant.ts";
import { lessonKinds } from "../schema.ts";

const Title = z.string().trim().min(1).max(200).meta({ example: "Your first query" });
const Body = z
  .string()
  .max(100_000)
  .meta({ description: "Markdown: the document, or notes beside a video or a link." });
const Url = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, error: "An https address." })
  .max(2000)
  .meta({ example: "https://www.sqlite.org/lang_select.html" });
const DurationSeconds = z
  .number()
  .int()
  .min(1)
  .max(360_000)
  .meta({ description: "Length of the video, or the time to plan for the lesson.", example: 312 });
const Share = z.number().gt(0).max(1).meta({ description: "Share of the video to watch.", example: 0.9 });

/** What completes a lesson: a share of its video watched, its page opened, or the learner's own mark. */
export const Completion = z
  .discriminatedUnion("rule", [
    z.strictObject({ rule: z.literal("watched"), share: Share.default(0.9) }),
    z.strictObject({ rule: z.literal("opened") }),
    z.strictObject({ rule: z.literal("marked") }),
  ])
  .openapi("Completion");
export type Completion = z.output<typeof Completion>;

/** What a new lesson is made of. Which fields fit depends on its kind. */
export const NewLesson = z
  .strictObject({
    kind: z.enum(lessonKinds),
    title: Title,
    body: Body.optional(),
    mediaId: MediaId.nullable().optional().meta({ description: "The video, or a PDF as the document." }),
    url: Url.nullable().optional(),
    durationSeconds: DurationSeconds.nullable().optional(),
    preview: z.boolean().optional().meta({ description: "Open to everybody even if the course is not." }),
    completion: Completion.optional(),
  })
  .openapi("NewLesson");
export type NewLesson = z.output<typeof NewLesson>;

/** What of a lesson can be changed: everything but its kind. */
export const LessonPatch = NewLesson.omit({ kind: true }).partial().openapi("LessonPatch");
export type LessonPatch = z.output<typeof LessonPatch>;

/** The captions a draft lesson has. */
export const DraftCaptions = z
  .object({
    language: LanguageTag,
    label: z.string().max(100).meta({ example: "English" }),
    default: z.boolean(),
  })
  .openapi("DraftCaptions");

/** A lesson as authors see it. */
export const LessonDraft = z
  .object({
    id: LessonId,
    courseId: CourseId,
    sectionId: SectionId,
    kind: z.enum(lessonKinds),
    title: Title,
    body: Body,
    mediaId: MediaId.nullable(),
    url: Url.nullable(),
    durationSeconds: DurationSeconds.nullable(),
    preview: z.boolean(),
    completion: Completion,
    version: EditNumber,
    createdAt: Instant,
    updatedAt: Instant,
  })
  .openapi("LessonDraft");
export type LessonDraft = z.output<typeof LessonDraft>;

/** A draft lesson with its captions. */
export const LessonDraftWithCaptions = LessonDraft.extend({
  captions: z.array(DraftCaptions).max(50),
}).openapi("LessonDraftWithCaptions");
export type LessonDraftWithCaptions = z.output<typeof LessonDraftWithCaptions>;
