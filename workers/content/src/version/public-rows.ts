import type { Write } from "@edgewise/chassis/commit";
import { courseFieldsOf } from "@edgewise/contracts/course-fields";
import { and, eq, ne, sql } from "drizzle-orm";
import { fromHtml } from "hast-util-from-html";
import type { Ctx } from "../context.ts";
import { primaryLanguage } from "../course/language.ts";
import { folded } from "../course/slug.ts";
import { picturesShown } from "../markdown/pictures.ts";
import { wordsOf } from "../markdown/render.ts";
import { indexCourse, unindexCourse } from "../search/index-course.ts";
import type { VersionContent } from "./content.ts";
import type { Snapshot } from "./snapshot.ts";
import { courseFacets, publishedCourses, publishedLessons, publishedMedia, revisionMedia } from "./tables.ts";

/** Makes this version the one that learners see, in the catalogue, the outline, the lessons and the search. */
export function writesToShowVersion(ctx: Ctx, draft: Snapshot, content: VersionContent, version: number): Write[] {
  const { id } = draft.course;
  const row = catalogueRow(ctx, draft, content, version);
  return [
    ctx.db.insert(publishedCourses).values(row).onConflictDoUpdate({ target: publishedCourses.courseId, set: row }),
    ...facetWrites(ctx, row, content),
    ...lessonWrites(ctx, draft, content, version),
    ctx.db.delete(publishedMedia).where(eq(publishedMedia.courseId, id)),
    ctx.db.run(sql`INSERT INTO ${publishedMedia} (media_id, course_id, open)
      SELECT media_id, ${id}, max(open) FROM (
        SELECT value ->> 0 AS media_id, value ->> 1 AS open FROM json_each(${mediaJson(draft, content)})
        UNION ALL SELECT rm.media_id, pl.open FROM ${publishedLessons} pl
          JOIN ${revisionMedia} rm ON rm.lesson_id = pl.lesson_id AND rm.revision = pl.revision
          WHERE pl.course_id = ${id}) GROUP BY media_id`),
    ...indexCourse(ctx, id, wordsOf(fromHtml(content.descriptionHtml, { fragment: true }))),
  ];
}

/** Takes a course away from learners. Its versions stay, and so does their progress. */
export function writesToHideCourse(ctx: Ctx, courseId: string): Write[] {
  return [
    ctx.db.delete(publishedCourses).where(eq(publishedCourses.courseId, courseId)),
    ctx.db.delete(courseFacets).where(eq(courseFacets.courseId, courseId)),
    ctx.db.delete(publishedLessons).where(eq(publishedLessons.courseId, courseId)),
    ctx.db.delete(publishedMedia).where(eq(publishedMedia.courseId, courseId)),
    ...unindexCourse(ctx, courseId),
  ];
}

type CatalogueRow = typeof publishedCourses.$inferInsert;

function catalogueRow(ctx: Ctx, draft: Snapshot, content: VersionContent, version: number): CatalogueRow {
  const cover = content.coverMediaId ? draft.media.get(content.coverMediaId) : undefined;
  return {
    ...courseFieldsOf(content),
    authorIds: content.authorIds,
    coverWidth: cover?.width ?? null,
    coverHeight: cover?.height ?? null,
    courseId: draft.course.id,
    version,
    titleKey: folded(content.title).slice(0, 100),
    primaryLanguage: primaryLanguage(content.language),
    lessonCount: content.lessonCount,
    durationSeconds: content.durationSeconds,
    publishedAt: draft.course.firstPublishedAt ?? ctx.now(),
    updatedAt: ctx.now(),
  };
}

function facetWrites(ctx: Ctx, row: CatalogueRow, content: VersionContent): Write[] {
  const facets = JSON.stringify([
    ...content.topics.map((topic) => ["topic", topic]),
    ...content.skills.map((skill) => ["skill", folded(skill)]),
    ...content.authorIds.map((id) => ["author", id]),
  ]);
  return [
    ctx.db.delete(courseFacets).where(eq(courseFacets.courseId, row.courseId)),
    // Two skills may differ in their accents alone.
    ctx.db.run(sql`INSERT OR IGNORE INTO ${courseFacets}
      (facet, value, course_id, published_at, title_key, primary_language, level, access)
      SELECT f.value ->> 0, f.value ->> 1, p.course_id, p.published_at, p.title_key, p.primary_language, p.level, p.access
      FROM json_each(${facets}) f JOIN ${publishedCourses} p ON p.course_id = ${row.courseId}`),
  ];
}

/** Lessons that stay keep their rows and their ids; those that are gone from the outline go. */
function lessonWrites(ctx: Ctx, draft: Snapshot, content: VersionContent, version: number): Write[] {
  const { id } = draft.course;
  const mediaOf = new Map(draft.lessons.map((lesson) => [lesson.id, lesson.mediaId]));
  const all = content.sections.flatMap((section) => section.lessons.map((lesson) => ({ section, lesson })));
  const rows = all.map(({ section, lesson }, at) => ({
    ...lesson,
    section: section.id,
    sectionTitle: section.title,
    position: at,
    previous: all[at - 1]?.lesson.id ?? null,
    next: all[at + 1]?.lesson.id ?? null,
    media: mediaOf.get(lesson.id) ?? null,
    open: content.access === "free" || lesson.preview,
  }));
  return [
    ctx.db.run(sql`INSERT OR REPLACE INTO ${publishedLessons} (lesson_id, course_id, version, revision, section_id,
        section_title, position, previous_lesson_id, next_lesson_id, kind, title, media_id, duration_seconds, open,
        preview, completion_rule, completion_share)
      SELECT value ->> 'id', ${id}, ${version}, value ->> 'revision', value ->> 'section', value ->> 'sectionTitle',
        value ->> 'position', value ->> 'previous', value ->> 'next', value ->> 'kind', value ->> 'title',
        value ->> 'media', value ->> 'durationSeconds', value ->> 'open', value ->> 'preview',
        value ->> '$.completion.rule', value ->> '$.completion.share' FROM json_each(${JSON.stringify(rows)})`),
    ctx.db
      .delete(publishedLessons)
      .where(and(eq(publishedLessons.courseId, id), ne(publishedLessons.version, version))),
  ];
}

/** The media of the version's lessons, its cover and the pictures of its description, and 1 for those that anybody may have. */
function mediaJson(draft: Snapshot, content: VersionContent): string {
  const ofLessons = draft.lessons.flatMap((lesson) =>
    lesson.mediaId ? [[lesson.mediaId, content.access === "free" || lesson.preview ? 1 : 0]] : [],
  );
  const open = [...(content.coverMediaId ? [content.coverMediaId] : []), ...picturesShown(content.descriptionHtml)];
  return JSON.stringify([...ofLessons, ...open.map((id) => [id, 1])]);
}
