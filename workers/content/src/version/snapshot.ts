import { Problem } from "@edgewise/chassis/problem";
import { asc, eq, getTableColumns, ne, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { media } from "../media/tables.ts";
import { courseAuthors, courses, lessonCaptions, lessons, sections } from "../schema.ts";
import { lessonRevisions } from "./tables.ts";

const { body: _body, ...lessonColumns } = getTableColumns(lessons);
const bodyLength = sql<number>`length(${lessons.body})`;

/** A draft with all that publishing looks at, as of one moment; lessons without their text. */
export type Snapshot = Awaited<ReturnType<typeof snapshotOf>>;
export type SnapshotLesson = Snapshot["lessons"][number];
export type SnapshotSection = Snapshot["sections"][number];

/** Reads a whole draft in one transaction, so that nobody's half-made change is frozen. */
export async function snapshotOf(ctx: Ctx, courseId: string) {
  const [[course], sectionRows, lessonRows, captions, revisions, authorRows, mediaRows] = await ctx.db.batch([
    ctx.db.select().from(courses).where(eq(courses.id, courseId)),
    ctx.db
      .select()
      .from(sections)
      .where(eq(sections.courseId, courseId))
      .orderBy(asc(sections.position), asc(sections.id)),
    ctx.db
      .select({ ...lessonColumns, bodyLength })
      .from(lessons)
      .where(eq(lessons.courseId, courseId))
      .orderBy(asc(lessons.position), asc(lessons.id)),
    ctx.db
      .select(getTableColumns(lessonCaptions))
      .from(lessonCaptions)
      .innerJoin(lessons, eq(lessons.id, lessonCaptions.lessonId))
      .where(eq(lessons.courseId, courseId))
      .orderBy(asc(lessonCaptions.lessonId), asc(lessonCaptions.language)),
    latestRevisions(ctx, courseId),
    ctx.db
      .select({ userId: courseAuthors.userId, role: courseAuthors.role })
      .from(courseAuthors)
      .where(sql`${eq(courseAuthors.courseId, courseId)} AND ${ne(courseAuthors.role, "viewer")}`)
      .orderBy(sql`${courseAuthors.role} = 'owner' DESC`, asc(courseAuthors.addedAt), asc(courseAuthors.userId)),
    ctx.db
      .select({
        ...{ id: media.id, state: media.state, kind: media.kind, contentType: media.contentType },
        ...{ width: media.width, height: media.height },
      })
      .from(media)
      .where(sql`${media.id} IN (SELECT media_id FROM lessons WHERE course_id = ${courseId} AND media_id IS NOT NULL
        UNION SELECT cover_media_id FROM courses WHERE id = ${courseId})`),
  ]);
  if (!course) throw new Problem("resource.missing", "No such course.");
  return {
    course,
    sections: sectionRows.map((section) => ({
      ...section,
      lessons: lessonRows.filter((lesson) => lesson.sectionId === section.id),
    })),
    lessons: lessonRows,
    captionsOf: Map.groupBy(captions, (caption) => caption.lessonId),
    latestRevision: new Map(revisions.map((revision) => [revision.lessonId, revision])),
    authorIds: authorRows.map((author) => author.userId),
    media: new Map(mediaRows.map((row) => [row.id, row])),
  };
}

function latestRevisions(ctx: Ctx, courseId: string) {
  const { lessonId, revision, fingerprint } = lessonRevisions;
  return ctx.db
    .select({ lessonId, revision, fingerprint })
    .from(lessons)
    .innerJoin(
      lessonRevisions,
      sql`${lessonId} = ${lessons.id} AND ${revision} = (
        SELECT max(newest.revision) FROM lesson_revisions newest WHERE newest.lesson_id = ${lessons.id})`,
    )
    .where(eq(lessons.courseId, courseId));
}
