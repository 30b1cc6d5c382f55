import { signedIn } from "@edgewise/chassis/permissions";
import { Problem } from "@edgewise/chassis/problem";
import { and, eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { publishedCourses, publishedLessons } from "../version/tables.ts";
import { notes } from "./tables.ts";

const { title: lessonTitle } = publishedLessons;
const { title: courseTitle, slug } = publishedCourses;

/** Notes with what learners see of their lessons and courses now. */
export function notesNow(ctx: Pick<Ctx, "db">) {
  return ctx.db
    .select({ note: notes, now: { lessonTitle, courseTitle, slug } })
    .from(notes)
    .leftJoin(publishedLessons, eq(publishedLessons.lessonId, notes.lessonId))
    .leftJoin(publishedCourses, eq(publishedCourses.courseId, notes.courseId))
    .$dynamic();
}

/** A note of the actor's. Somebody else's is `resource.missing`, like one that does not exist. */
export async function ownNote(ctx: Ctx, noteId: string) {
  const row = await notesNow(ctx)
    .where(and(eq(notes.id, noteId), eq(notes.learnerId, signedIn(ctx).id)))
    .get();
  if (!row) throw new Problem("resource.missing", "No such note.");
  return row;
}
