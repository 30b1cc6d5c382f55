import { commit } from "@edgewise/chassis/commit";
import { nextVersion } from "@edgewise/chassis/etag";
import { Problem } from "@edgewise/chassis/problem";
import { eq } from "drizzle-orm";
import { authoredCourse } from "../author/permission.ts";
import { forgetDraftCaptions } from "../captions/forget.ts";
import type { Ctx } from "../context.ts";
import { courseAuthors, courseSlugs, courses, lessons, sections } from "../schema.ts";

/**
 * Deletes a course that was never public, with all that belongs to it. One that was stays for the learners who have
 * progress in it: `course.state`, archive it instead.
 */
export async function deleteCourse(ctx: Ctx, input: { courseId: string; expected: number | "any" }): Promise<void> {
  const { course } = await authoredCourse(ctx, input.courseId, "own");
  if (course.latestVersion > 0) {
    throw new Problem("course.state", "A course that was public cannot be deleted. Archive it instead.");
  }
  const ofCourse = ctx.db.select({ id: lessons.id }).from(lessons).where(eq(lessons.courseId, course.id));
  await commit(
    ctx,
    [
      ctx.db
        .update(courses)
        .set({ version: nextVersion(courses.version, input.expected) })
        .where(eq(courses.id, course.id)),
      ...forgetDraftCaptions(ctx, ofCourse),
      ctx.db.delete(lessons).where(eq(lessons.courseId, course.id)),
      ctx.db.delete(sections).where(eq(sections.courseId, course.id)),
      ctx.db.delete(courseAuthors).where(eq(courseAuthors.courseId, course.id)),
      ctx.db.delete(courseSlugs).where(eq(courseSlugs.courseId, course.id)),
      ctx.db.delete(courses).where(eq(courses.id, course.id)),
    ],
    { conflicts: { "courses.version": "precondition.failed" } },
  );
}
