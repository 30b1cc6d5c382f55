import { Problem } from "@edgewise/chassis/problem";
import { and, eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { courseAuthors } from "../schema.ts";

/**
 * Lets the actor read a lesson of a public course that is not open to everybody: so far its co-authors alone. Throws
 * `auth.forbidden` for anybody else.
 */
export async function mayReadClosed(ctx: Ctx, courseId: string): Promise<void> {
  const author = ctx.actor
    ? await ctx.db
        .select({ role: courseAuthors.role })
        .from(courseAuthors)
        .where(and(eq(courseAuthors.courseId, courseId), eq(courseAuthors.userId, ctx.actor.id)))
        .get()
    : undefined;
  if (!author) throw new Problem("auth.forbidden", "This lesson is for those who have the course.");
}
