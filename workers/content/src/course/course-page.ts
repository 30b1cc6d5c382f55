import { Problem } from "@edgewise/chassis/problem";
import { and, eq } from "drizzle-orm";
import { authorsJson } from "../author/authors-json.ts";
import type { Ctx } from "../context.ts";
import { publicMediaUrl } from "../media/playback-url.ts";
import { courseSlugs } from "../schema.ts";
import { courseVersions, publishedCourses } from "../version/tables.ts";
import type { CoursePage } from "./course.ts";

/**
 * The published version of a course by its id, its slug or a slug it once had; the answer names the slug it has now.
 * Whatever is not public is `resource.missing`. One query.
 */
export async function coursePage(ctx: Ctx, idOrSlug: string): Promise<CoursePage> {
  const { courseId, version, publishedAt, updatedAt, authorIds } = publishedCourses;
  const shape = { courseId, version, publishedAt, updatedAt, content: courseVersions.content };
  const ofVersion = and(eq(courseVersions.courseId, courseId), eq(courseVersions.version, version));
  const all = ctx.db.select({ ...shape, authors: authorsJson(authorIds) }).from(publishedCourses);
  const row = idOrSlug.startsWith("crs_")
    ? await all.innerJoin(courseVersions, ofVersion).where(eq(courseId, idOrSlug)).get()
    : await all
        .innerJoin(courseVersions, ofVersion)
        .innerJoin(courseSlugs, eq(courseSlugs.courseId, courseId))
        .where(eq(courseSlugs.slug, idOrSlug))
        .get();
  if (!row) throw new Problem("resource.missing", "No such course.");

  const { coverMediaId, authorIds: _, sections, ...content } = row.content;
  return {
    id: row.courseId,
    version: row.version,
    ...content,
    coverUrl: coverMediaId ? publicMediaUrl(ctx, coverMediaId) : null,
    authors: row.authors,
    sections: sections.map((section) => ({
      ...section,
      lessons: section.lessons.map(({ revision: _, ...lesson }) => ({
        ...lesson,
        open: content.access === "free" || lesson.preview,
      })),
    })),
    publishedAt: new Date(row.publishedAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}
