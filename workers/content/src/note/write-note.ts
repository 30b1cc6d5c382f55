import { commit } from "@edgewise/chassis/commit";
import { signedIn } from "@edgewise/chassis/permissions";
import { Problem } from "@edgewise/chassis/problem";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { mayReadClosed } from "../lesson/closed-lesson.ts";
import { publishedCourses, publishedLessons } from "../version/tables.ts";
import { type NewNote, type Note, showNote } from "./note.ts";
import { shelfConflicts } from "./shelf.ts";
import { notes } from "./tables.ts";

/** Writes a note of the actor's to a lesson that they may read. Throws `note.quota` when their shelf is full. */
export async function writeNote(ctx: Ctx, input: { lessonId: string; note: NewNote }): Promise<Note> {
  const found = await ctx.db
    .select({ lesson: publishedLessons, course: publishedCourses })
    .from(publishedLessons)
    .innerJoin(publishedCourses, eq(publishedCourses.courseId, publishedLessons.courseId))
    .where(eq(publishedLessons.lessonId, input.lessonId))
    .get();
  if (!found) throw new Problem("resource.missing", "No such lesson.");
  const { lesson, course } = found;
  if (!lesson.open) await mayReadClosed(ctx, course.courseId);

  const at = ctx.now();
  const row = {
    id: ctx.newId("nte"),
    learnerId: signedIn(ctx).id,
    courseId: course.courseId,
    lessonId: lesson.lessonId,
    courseTitle: course.title,
    lessonTitle: lesson.title,
    ...input.note,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const answer = showNote(row, { lessonTitle: lesson.title, courseTitle: course.title, slug: course.slug });
  return commit(ctx, [ctx.db.insert(notes).values(row)], { conflicts: shelfConflicts, answer });
}
