import { courseSchemas } from "@edgewise/contracts/course-fields";
import { CourseId, LessonId, SectionId, UserId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import { VersionNumber } from "../course/draft.ts";
import { Instant } from "../course/instant.ts";
import { completionRules, lessonKinds } from "../schema.ts";

/** What completes a lesson, as a version froze it. */
export const FrozenCompletion = z
  .object({
    rule: z.enum(completionRules),
    share: z.number().min(0).max(1).nullable().meta({ description: "Share of the video to watch.", example: 0.9 }),
  })
  .openapi("FrozenCompletion");

/** A heading of rendered Markdown and its anchor. */
export const Toc = z
  .array(
    z.object({
      id: z.string().max(300).meta({ example: "s-first-steps" }),
      depth: z.number().int().min(1).max(6),
      title: z.string().max(1000).meta({ example: "First steps" }),
    }),
  )
  .max(10_000)
  .meta({ description: "Table of contents: the headings in their order." });

export const Html = z
  .string()
  .max(2_000_000)
  .meta({ description: "Sanitized HTML.", example: "<p>Ask a database.</p>" });

export const FrozenLesson = z
  .object({
    id: LessonId,
    revision: VersionNumber,
    kind: z.enum(lessonKinds),
    title: z.string().max(200).meta({ example: "Your first query" }),
    preview: z.boolean(),
    durationSeconds: z.number().int().min(1).max(360_000).nullable().meta({ example: 312 }),
    completion: FrozenCompletion,
  })
  .openapi("FrozenLesson");

export const FrozenSections = z
  .array(
    z.object({
      id: SectionId,
      title: z.string().max(200).meta({ example: "First steps" }),
      lessons: z.array(FrozenLesson).max(500),
    }),
  )
  .max(100);

/** A version in the list of versions. */
export const VersionSummary = z
  .object({
    number: VersionNumber,
    title: z.string().max(200).meta({ example: "SQL for everyone" }),
    lessonCount: z.number().int().min(0).max(500),
    publishedAt: Instant,
    publishedBy: UserId,
  })
  .openapi("VersionSummary");
export type VersionSummary = z.output<typeof VersionSummary>;

/** One version, whole. It never changes. */
export const FrozenVersion = VersionSummary.extend({
  courseId: CourseId,
  ...courseSchemas,
  description: z
    .string()
    .max(50_000)
    .nullable()
    .meta({ description: "Its Markdown; null for versions from before it was kept." }),
  descriptionHtml: Html,
  descriptionToc: Toc,
  authorIds: z.array(UserId).max(50),
  durationSeconds: z.number().int().min(0).max(200_000_000),
  sections: FrozenSections,
}).openapi("FrozenVersion");
export type FrozenVersion = z.output<typeof FrozenVersion>;
