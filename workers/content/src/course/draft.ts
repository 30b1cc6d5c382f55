import { CourseId, LessonId, MediaId, SectionId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import { accesses, authorRoles, courseStatuses, type courses, lessonKinds, levels } from "../schema.ts";
import { Instant } from "./instant.ts";
import { LanguageTag } from "./language.ts";
import { Slug } from "./slug.ts";
import { Takedown, takedownOf } from "./takedown.ts";

const Title = z.string().trim().min(1).max(200).meta({ example: "SQL for everyone" });
const Summary = z.string().trim().max(500).meta({ example: "Ask a database what you want to know." });
const Description = z.string().max(50_000).meta({ description: "Markdown.", example: "## What you will learn" });
const Topic = z
  .string()
  .max(50)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "Lower-case letters and digits, with single hyphens between.")
  .meta({ example: "databases" });
const Skill = z.string().trim().min(1).max(80).meta({ example: "Relational modelling" });
const unlike = (list: string[]) => new Set(list.map((item) => item.toLowerCase())).size === list.length;
export const Topics = z.array(Topic).max(10).refine(unlike, "Each only once.");
export const Skills = z.array(Skill).max(20).refine(unlike, "Each only once.");
export const Version = z.number().int().min(1).max(1_000_000_000).meta({ example: 3 });

/** What a new course is made of; all but title and language can come later. */
export const NewCourse = z
  .strictObject({
    title: Title,
    language: LanguageTag,
    slug: Slug.optional(),
    summary: Summary.default(""),
    description: Description.default(""),
    level: z.enum(levels).default("all"),
    topics: Topics.default([]),
    skills: Skills.default([]),
    coverMediaId: MediaId.nullable().default(null),
    access: z.enum(accesses).default("free"),
  })
  .openapi("NewCourse");
export type NewCourse = z.output<typeof NewCourse>;

/** What of a course can be changed; a field that is left out stays (RFC 7396). */
export const CoursePatch = z
  .strictObject({
    title: Title.optional(),
    language: LanguageTag.optional(),
    slug: Slug.optional(),
    summary: Summary.optional(),
    description: Description.optional(),
    level: z.enum(levels).optional(),
    topics: Topics.optional(),
    skills: Skills.optional(),
    coverMediaId: MediaId.nullable().optional(),
    access: z.enum(accesses).optional(),
  })
  .openapi("CoursePatch");
export type CoursePatch = z.output<typeof CoursePatch>;

/** A course as its authors see it. */
export const CourseDraft = z
  .object({
    id: CourseId,
    slug: Slug,
    title: Title,
    summary: Summary,
    description: Description,
    language: LanguageTag,
    level: z.enum(levels),
    topics: Topics,
    skills: Skills,
    coverMediaId: MediaId.nullable(),
    access: z.enum(accesses),
    status: z.enum(courseStatuses),
    latestVersion: z.number().int().min(0).max(1_000_000_000).meta({ description: "0 before the first publication." }),
    takedown: Takedown,
    role: z.enum(authorRoles).meta({ description: "What the caller is to this course." }),
    version: Version,
    createdAt: Instant,
    updatedAt: Instant,
  })
  .openapi("CourseDraft");
export type CourseDraft = z.output<typeof CourseDraft>;

/** The order of a draft's sections and lessons. `version` is what `If-Match` of a new order names. */
export const Outline = z
  .object({
    version: Version,
    sections: z
      .array(
        z.object({
          id: SectionId,
          title: Title,
          version: Version,
          lessons: z
            .array(
              z.object({
                id: LessonId,
                kind: z.enum(lessonKinds),
                title: Title,
                preview: z.boolean(),
                version: Version,
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
  const { id, slug, title, summary, description, language, level, topics, skills, coverMediaId, access } = row;
  const { status, latestVersion, version } = row;
  const fields = { id, slug, title, summary, description, language, level, topics, skills, coverMediaId, access };
  return {
    ...fields,
    status,
    latestVersion,
    takedown: takedownOf(row),
    role,
    version,
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}
