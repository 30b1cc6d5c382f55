import type { Write } from "@edgewise/chassis/commit";
import { eq, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { courses } from "../schema.ts";

/** What the counts of a course may break, for `commit`. */
export const countConflicts = {
  course_sections_max: ["resource.conflict", "A course has at most 100 sections."],
  course_lessons_max: ["resource.conflict", "A course has at most 500 lessons."],
} as const;

/**
 * Last in a batch that adds or removes sections or lessons: the outline has a new version, and its size is checked by
 * the database, so that no race can go past the limits.
 */
export function recount(ctx: Ctx, courseId: string): Write {
  return ctx.db
    .update(courses)
    .set({
      outlineVersion: sql`${courses.outlineVersion} + 1`,
      sectionCount: sql`(SELECT count(*) FROM sections WHERE course_id = ${courseId})`,
      lessonCount: sql`(SELECT count(*) FROM lessons WHERE course_id = ${courseId})`,
      updatedAt: ctx.now(),
    })
    .where(eq(courses.id, courseId));
}
