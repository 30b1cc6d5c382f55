import { commit } from "@edgewise/chassis/commit";
import { Problem } from "@edgewise/chassis/problem";
import { and, eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { parentGone } from "../course/parent-gone.ts";
import { courseAuthors } from "../schema.ts";
import { type CoAuthor, showAuthor } from "./author.ts";
import { authorCardOf } from "./author-card.ts";
import { authorCounts, countConflicts } from "./last-owner.ts";
import { type AuthorRole, authoredCourse } from "./permission.ts";

/**
 * Makes somebody a co-author, or gives a co-author another role. Only owners do; the last owner stays one. Throws
 * `input.invalid` for a person identity does not know.
 */
export async function setAuthor(
  ctx: Ctx,
  input: { courseId: string; userId: string; role: AuthorRole },
): Promise<CoAuthor> {
  const { course } = await authoredCourse(ctx, input.courseId, "own");
  const known = await authorCardOf(ctx, input.userId);
  if (!known) {
    throw new Problem("input.invalid", "There is no such person.", {
      errors: [{ parameter: "userId", detail: "No user has this id." }],
    });
  }
  const key = { courseId: course.id, userId: input.userId };
  const before = await ctx.db
    .select({ addedAt: courseAuthors.addedAt })
    .from(courseAuthors)
    .where(and(eq(courseAuthors.courseId, key.courseId), eq(courseAuthors.userId, key.userId)))
    .get();
  const addedAt = before?.addedAt ?? ctx.now();
  const { role } = input;
  const writes = [
    ...known.writes,
    ctx.db
      .insert(courseAuthors)
      .values({ ...key, role, addedAt })
      .onConflictDoUpdate({ target: [courseAuthors.courseId, courseAuthors.userId], set: { role } }),
    authorCounts(ctx, course.id),
  ];
  return commit(ctx, writes, {
    conflicts: { ...countConflicts, ...parentGone },
    answer: { ...showAuthor(known.card), role, addedAt: new Date(addedAt).toISOString() },
  });
}
