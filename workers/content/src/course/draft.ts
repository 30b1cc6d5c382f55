import {
  CourseTitle,
  changedCourseSchemas,
  courseFieldsOf,
  courseSchemas,
  newCourseSchemas,
  Slug,
} from "@edgewise/contracts/course-fields";
import { CourseId, LessonId, SectionId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import { authorRoles, courseStatuses, type courses, lessonKinds } from "../schema.ts";
import { Instant } from "./instant.ts";
import { Takedown, takedownOf } from "./takedown.ts";

const Description = z.string().max(50_000).meta({ description: "Markdown.", example: "## What you will learn" });
/** How often a row was changed: what its ETag holds and `If-Match` names. */
export const EditNumber = z.number().int().min(1).max(1_000_000_000).meta({ example: 3 });

/** The number of a published version of a course, or of a revision of a lesson. */
export const VersionNumber = z.number().int().min(1).max(1_000_000_000).meta({ example: 3 });

/** What a new course is made of; all but title and language can come later. */
export const NewCourse = z
  .strictObject({ ...newCourseSchemas, slug: Slug.optional(), description: Description.default("") })
  .openapi("NewCourse");
export type NewCourse = z.output<typeof NewCourse>;

/** What can be changed of a course; a field that is left out stays (RFC 7396). */
export const CoursePatch = z
  .strictObject({ ...changedCourseSchemas, description: Description.optional() })
  .openapi("CoursePatch");
export type CoursePatch = z.output<typeof CoursePatch>;

/** A course as its authors see it. */
export const CourseDraft = z
  .object({
    id: CourseId,
    ...courseSchemas,
    description: Description,
    status: z.enum(courseStatuses),
    latestVersion: z.number().int().min(0).max(1_000_000_000).meta({ description: "0 before the first publication." }),
    takedown: Takedown,
    role: z.enum(authorRoles).meta({ description: "What the caller is to this course." }),
    version: EditNumber,
    createdAt: Instant,
    updatedAt: Instant,
  })
  .openapi("CourseDraft");
export type CourseDraft = z.output<typeof CourseDraft>;

/** The order of a draft's sections and lessons. `version` is what `If-Match` of a new order names. */
export const Outline = z
  .object({
    version: EditNumber,
    sections: z
      .array(
        z.object({
          id: SectionId,
          title: CourseTitle,
          version: EditNumber,
          lessons: z
            .array(
              z.object({
                id: LessonId,
                kind: z.enum(lessonKinds),
                title: CourseTitle,
                preview: z.boolean(),
                version: EditNumber,
              }),
            )
            .max(500),
        }),
      )
      .max(100),
  })
  .openapi("Outline");
export type Outline = z.output<typeof Outline>;

/** A draft with its whole outline. */
export const CourseDraftWithOutline = CourseDraft.extend({ outline: Outline }).openapi("CourseDraftWithOutline");
export type CourseDraftWithOutline = z.output<typeof CourseDraftWithOutline>;

/** The row of a course as the author with this role sees it. */
export function showDraft(row: typeof courses.$inferSelect, role: CourseDraft["role"]): CourseDraft {
  const { id, description, status, latestVersion, version } = row;
  return {
    id,
    ...courseFieldsOf(row),
    description,
    status,
    latestVersion,
    takedown: takedownOf(row),
    role,
    version,
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}
