import { commit } from "@edgewise/chassis/commit";
import { nextVersion } from "@edgewise/chassis/etag";
import { contentCourseUnpublished } from "@edgewise/contracts/events/content";
import { eq } from "drizzle-orm";
import type { Authored, CourseRow } from "../author/permission.ts";
import type { Ctx } from "../context.ts";
import { type CourseDraft, showDraft } from "../course/draft.ts";
import { courses } from "../schema.ts";
import { groupsOfCourse } from "./groups.ts";
import { writesToHideCourse } from "./public-rows.ts";
import { publishedCourses } from "./tables.ts";

/** Gives a course a status in which learners do not see it. If they did until now, whoever listens is told. */
export async function retire(
  ctx: Ctx,
  { course, role }: Authored,
  status: Exclude<CourseRow["status"], "published">,
): Promise<CourseDraft> {
  const change = { status, updatedAt: ctx.now() };
  const slug = await publicSlug(ctx, course.id);
  const writes = [
    ctx.db
      .update(courses)
      .set({ ...change, version: nextVersion(courses.version, course.version) })
      .where(eq(courses.id, course.id)),
    ...writesToHideCourse(ctx, course.id),
  ];
  return commit(ctx, writes, {
    events: slug ? [contentCourseUnpublished({ courseId: course.id, slug })] : [],
    invalidates: groupsOfCourse(course.id),
    conflicts: { "courses.version": ["resource.conflict", "The course was changed in the same moment. Try again."] },
    answer: showDraft({ ...course, ...change, version: course.version + 1 }, role),
  });
}

/** The slug under which learners see the course now; the draft's may be newer. */
async function publicSlug(ctx: Ctx, id: string): Promise<string | undefined> {
  const { courseId, slug } = publishedCourses;
  const row = await ctx.db.select({ slug }).from(publishedCourses).where(eq(courseId, id)).get();
  return row?.slug;
}
