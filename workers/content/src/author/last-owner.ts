import type { Write } from "@edgewise/chassis/commit";
import { eq, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { courses } from "../schema.ts";

/** What the counts of a course's authors may break, for `commit`. */
export const countConflicts = {
  course_has_owner: ["resource.conflict", "A course needs an owner. Make somebody else an owner first."],
  course_authors_max: ["resource.conflict", "A course has at most 50 authors."],
} as const;

/**
 * Last in a batch that changes who the authors are: the database refuses a course without an owner, so that of two
 * owners who leave in the same moment one stays.
 */
export function authorCounts(ctx: Ctx, courseId: string): Write {
  return ctx.db
    .update(courses)
    .set({
      ownerCount: sql`(SELECT count(*) FROM course_authors WHERE course_id = ${courseId} AND role = 'owner')`,
      authorCount: sql`(SELECT count(*) FROM course_authors WHERE course_id = ${courseId})`,
    })
    .where(eq(courses.id, courseId));
}
