import { accesses, courseSchemas, levels } from "@edgewise/contracts/course-fields";
import { CourseId, LessonId, SectionId, UserId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import { Author } from "../author/author.ts";
import { Side } from "../media/media-view.ts";
import { lessonKinds } from "../schema.ts";
import { FrozenCompletion, Html, Toc } from "../version/version.ts";
import { VersionNumber } from "./draft.ts";
import { Instant } from "./instant.ts";

const Seconds = z.number().int().min(0).max(200_000_000).meta({ example: 5400 });

/** A course's picture with the room it takes. */
export const Cover = z
  .object({ url: z.string().max(2000), width: Side, height: Side })
  .openapi("Cover", { description: "Pixels are null where they are not known." });
export type Cover = z.output<typeof Cover>;

/** The cover is shown as a picture, not by its id. */
const { coverMediaId: _, ...cardSchemas } = courseSchemas;

/** A course as the catalogue shows it. */
export const CourseCard = z
  .object({
    id: CourseId,
    version: VersionNumber,
    ...cardSchemas,
    coverUrl: z.string().max(2000).nullable(),
    cover: Cover.nullable(),
    authors: z.array(Author).max(50),
    lessonCount: z.number().int().min(0).max(500),
    durationSeconds: Seconds,
    publishedAt: Instant.meta({ description: "When the course first became public." }),
    updatedAt: Instant.meta({ description: "When this version became public." }),
  })
  .openapi("CourseCard");
export type CourseCard = z.output<typeof CourseCard>;

/** A course with its outline, as learners see it. */
export const CoursePage = CourseCard.extend({
  descriptionHtml: Html,
  descriptionToc: Toc,
  sections: z
    .array(
      z.object({
        id: SectionId,
        title: z.string().max(200).meta({ example: "First steps" }),
        lessons: z
          .array(
            z.object({
              id: LessonId,
              kind: z.enum(lessonKinds),
              title: z.string().max(200).meta({ example: "Your first query" }),
              preview: z.boolean(),
              open: z.boolean().meta({ description: "Whether everybody may read it." }),
              durationSeconds: z.number().int().min(1).max(360_000).nullable(),
              completion: FrozenCompletion,
            }),
          )
          .max(500),
      }),
    )
    .max(100),
}).openapi("CoursePage");
export type CoursePage = z.output<typeof CoursePage>;

/** How the catalogue can be filtered and sorted. */
export const CatalogueFilters = {
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, "A primary language subtag such as `de`.")
    .max(3)
    .optional()
    .meta({ description: "Primary language subtag; `de` finds `de-AT` too.", example: "en" }),
  level: z.enum(levels).optional(),
  access: z.enum(accesses).optional(),
  topic: z.string().min(1).max(50).optional().meta({ example: "databases" }),
  skill: z.string().min(1).max(80).optional().meta({ description: "In any case, with or without accents." }),
  author: UserId.optional(),
  sort: z.enum(["newest", "oldest", "title"]).default("newest"),
};
