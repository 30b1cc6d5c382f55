import { commit } from "@edgewise/chassis/commit";
import { signedIn } from "@edgewise/chassis/permissions";
import { Problem } from "@edgewise/chassis/problem";
import { and, eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { courseAuthors } from "../schema.ts";
import { authorCounts, countConflicts } from "./last-owner.ts";
import { authoredCourse } from "./permission.ts";

/** Ends somebody's part in a course. Owners may remove anybody, everybody may leave; the last owner cannot. */
export async function removeAuthor(ctx: Ctx, input: { courseId: string; userId: string }): Promise<void> {
  const leaves = input.userId === signedIn(ctx).id;
  const { course } = await authoredCourse(ctx, input.courseId, leaves ? "read" : "own");
  const theirs = and(eq(courseAuthors.courseId, course.id), eq(courseAuthors.userId, input.userId));
  const found = await ctx.db.select().from(courseAuthors).where(theirs).get();
  if (!found) throw new Problem("resource.missing", "This person is not an author of the course.");
  await commit(ctx, [ctx.db.delete(courseAuthors).where(theirs), authorCounts(ctx, course.id)], {
    conflicts: countConflicts,
  });
}
