import { Slug } from "@edgewise/contracts/course-fields";
import { CourseId, LessonId, MediaId, SectionId } from "@edgewise/contracts/ids";
import { LanguageTag } from "@edgewise/contracts/language-tag";
import { z } from "@hono/zod-openapi";
import { VersionNumber } from "../course/draft.ts";
import { lessonKinds } from "../schema.ts";
import { FrozenCompletion, Html, Toc } from "../version/version.ts";

const Url = z.string().max(2000);
const CueSeconds = z.number().min(0).max(400_000).meta({ example: 12.5 });

/** What is said in a video, as its captions have it. */
export const Transcript = z
  .object({
    language: LanguageTag,
    cues: z
      .array(
        z.object({
          start: CueSeconds,
          end: CueSeconds,
          text: z.string().max(600_000).meta({ example: "Welcome to the course." }),
        }),
      )
      .max(50_000),
  })
  .openapi("Transcript", { description: "Seconds from the beginning of the video." });

/** A lesson of a public course, as learners see it. */
export const PublishedLesson = z
  .object({
    id: LessonId,
    kind: z.enum(lessonKinds),
    title: z.string().max(200).meta({ example: "Your first query" }),
    course: z.object({
      id: CourseId,
      slug: Slug,
      title: z.string().max(200).meta({ example: "SQL for everyone" }),
      version: VersionNumber,
    }),
    section: z.object({ id: SectionId, title: z.string().max(200).meta({ example: "First steps" }) }),
    position: z.number().int().min(0).max(499).meta({ description: "Its place in the whole course, from 0." }),
    previousLessonId: LessonId.nullable(),
    nextLessonId: LessonId.nullable(),
    preview: z.boolean(),
    completion: FrozenCompletion,
    durationSeconds: z.number().int().min(1).max(360_000).nullable(),
    html: Html,
    toc: Toc,
    media: z
      .object({
        id: MediaId,
        url: Url.meta({ description: "Where it plays; short-lived when the lesson is not open to everybody." }),
        contentType: z.string().max(100).meta({ example: "video/mp4" }),
      })
      .nullable()
      .meta({ description: "The video, or the document as a PDF." }),
    captions: z
      .array(
        z.object({
          language: LanguageTag,
          label: z.string().max(100).meta({ example: "English" }),
          default: z.boolean(),
          url: Url,
        }),
      )
      .max(50),
    transcript: Transcript.nullable(),
    link: Url.nullable().meta({ description: "Where a link leads." }),
  })
  .openapi("Lesson");
export type PublishedLesson = z.output<typeof PublishedLesson>;
