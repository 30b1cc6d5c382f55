import { commit, type Write } from "@edgewise/chassis/commit";
import { nextVersion } from "@edgewise/chassis/etag";
import { and, eq, ne, sql } from "drizzle-orm";
import { chooseMedia } from "../author/media-choice.ts";
import { authoredCourse } from "../author/permission.ts";
import type { Ctx } from "../context.ts";
import { courseSlugs, courses } from "../schema.ts";
import { type CourseDraft, type CoursePatch, showDraft } from "./draft.ts";

/**
 * Changes a draft. Learners see nothing of it, a new slug included, until the next publication. Throws
 * `precondition.failed` when somebody else changed it since the version that is expected.
 */
export async function editCourse(
  ctx: Ctx,
  input: { courseId: string; patch: CoursePatch; expected: number | "any" },
): Promise<CourseDraft> {
  const { course, role } = await authoredCourse(ctx, input.courseId, "edit");
  await chooseMedia(ctx, "#/coverMediaId", input.patch.coverMediaId, course.coverMediaId);
  const expected = input.expected === "any" ? course.version : input.expected;
  const change = { ...defined(input.patch), updatedAt: ctx.now() };
  const edited = { ...course, ...change, version: expected + 1 };
  const writes: Write[] = [
    ctx.db
      .update(courses)
      .set({ ...change, version: nextVersion(courses.version, expected) })
      .where(eq(courses.id, course.id)),
  ];
  const moves = edited.slug !== course.slug;
  if (moves) writes.push(...slugWrites(ctx, course.id, edited.slug));
  return commit(ctx, writes, {
    // A slug that is given back led to the public course until now, and may soon be another's.
    invalidates: moves && course.latestVersion > 0 ? [`course:${course.id}`] : [],
    conflicts: {
      "courses.version": "precondition.failed",
      "course_slugs.course_id": ["resource.conflict", "Another course has this slug."],
    },
    answer: showDraft(edited, role),
  });
}

/** Takes the new slug and gives back those under which nobody ever saw the course. */
function slugWrites(ctx: Ctx, courseId: string, slug: string): Write[] {
  return [
    ctx.db
      .insert(courseSlugs)
      .values({ slug, courseId, createdAt: ctx.now() })
      .onConflictDoUpdate({
        target: courseSlugs.slug,
        // NULL, and so a broken NOT NULL, when the slug is another course's; coming back to an old slug of one's own is fine.
        set: { courseId: sql`CASE WHEN ${courseSlugs.courseId} = excluded.course_id THEN excluded.course_id END` },
      }),
    ctx.db
      .delete(courseSlugs)
      .where(and(eq(courseSlugs.courseId, courseId), eq(courseSlugs.wasPublic, false), ne(courseSlugs.slug, slug))),
  ];
}

/** The fields that the patch names; zod leaves the others undefined. */
function defined<T extends object>(patch: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
