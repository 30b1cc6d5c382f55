import { prepared } from "@edgewise/chassis/prepared";
import { Problem } from "@edgewise/chassis/problem";
import { and, eq, sql } from "drizzle-orm";
import { authorsJson } from "../author/authors-json.ts";
import type { Ctx } from "../context.ts";
import { publicMediaUrl } from "../media/playback-url.ts";
import { courseSlugs } from "../schema.ts";
import { courseVersions, publishedCourses } from "../version/tables.ts";
import type { CoursePage } from "./course.ts";
import { coverOf } from "./cover.ts";

const { courseId, version, publishedAt, updatedAt, authorIds, coverWidth, coverHeight } = publishedCourses;
const shape = {
  courseId,
  version,
  publishedAt,
  updatedAt,
  coverWidth,
  coverHeight,
  content: courseVersions.content,
  authors: authorsJson(authorIds),
};
const ofVersion = and(eq(courseVersions.courseId, courseId), eq(courseVersions.version, version));
const wanted = sql.placeholder("idOrSlug");

const byId = prepared((db) =>
  db.select(shape).from(publishedCourses).innerJoin(courseVersions, ofVersion).where(eq(courseId, wanted)).prepare(),
);

const bySlug = prepared((db) =>
  db
    .select(shape)
    .from(publishedCourses)
    .innerJoin(courseVersions, ofVersion)
    .innerJoin(courseSlugs, eq(courseSlugs.courseId, courseId))
    .where(eq(courseSlugs.slug, wanted))
    .prepare(),
);

/**
 * The published version of a course by its id, its slug or a slug it once had; the answer names the slug it has now.
 * Whatever is not public is `resource.missing`. One query.
 */
export async function coursePage(ctx: Ctx, idOrSlug: string): Promise<CoursePage> {
  const row = await (idOrSlug.startsWith("crs_") ? byId : bySlug)(ctx).get({ idOrSlug });
  if (!row) throw new Problem("resource.missing", "No such course.");

  const { coverMediaId, authorIds: _, sections, ...content } = row.content;
  return {
    id: row.courseId,
    version: row.version,
    ...content,
    coverUrl: coverMediaId ? publicMediaUrl(ctx, coverMediaId) : null,
    cover: coverOf(ctx, { ...row, coverMediaId }),
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
