import { asc, eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { authors, courseAuthors } from "../schema.ts";
import { type CoAuthors, showAuthor } from "./author.ts";
import { authoredCourse } from "./permission.ts";

/** Everybody who works on a course, in the order they came. */
export async function coAuthors(ctx: Ctx, courseId: string): Promise<CoAuthors> {
  await authoredCourse(ctx, courseId, "read");
  const rows = await ctx.db
    .select({ face: authors, role: courseAuthors.role, addedAt: courseAuthors.addedAt })
    .from(courseAuthors)
    .innerJoin(authors, eq(authors.userId, courseAuthors.userId))
    .where(eq(courseAuthors.courseId, courseId))
    .orderBy(asc(courseAuthors.addedAt), asc(courseAuthors.userId));
  const items = rows.map(({ face, role, addedAt }) => ({
    ...showAuthor(face),
    role,
    addedAt: new Date(addedAt).toISOString(),
  }));
  return { items };
}
