import { commit } from "@edgewise/chassis/commit";
import { signedIn } from "@edgewise/chassis/permissions";
import { contentCourseTakenDown, contentCourseUnpublished } from "@edgewise/contracts/events/content";
import { changedGroupsMax, platformAnswersChanged } from "@edgewise/contracts/events/platform";
import { eq, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { courses } from "../schema.ts";
import { groupsOfCourse, groupsOfMedia } from "../version/groups.ts";
import { writesToHideCourse } from "../version/public-rows.ts";
import { publishedCourses, publishedMedia } from "../version/tables.ts";
import { courseForStaff } from "./course-for-staff.ts";
import { type StaffCourse, showToStaff } from "./staff-course.ts";
import { staffActions } from "./tables.ts";

/**
 * Takes a course from learners at once, its media included, and keeps it from being published until the takedown is
 * lifted. Its authors read the reason. Taking it down again gives another reason.
 */
export async function takeDown(ctx: Ctx, input: { courseId: string; reason: string }): Promise<StaffCourse> {
  const { course, owners } = await courseForStaff(ctx, input.courseId);
  const { slug, mediaIds } = await shownNow(ctx, course.id);
  const [at, actorId] = [ctx.now(), signedIn(ctx).id];
  const takedown = { takenDownAt: course.takenDownAt ?? at, takenDownBy: actorId, takedownReason: input.reason };
  // The version rises, so that who publishes in this moment fails.
  const status = course.status === "published" ? "unpublished" : course.status;
  const writes = [
    ctx.db
      .update(courses)
      .set({
        ...takedown,
        status: sql`CASE ${courses.status} WHEN 'published' THEN 'unpublished' ELSE ${courses.status} END`,
        version: sql`${courses.version} + 1`,
        updatedAt: at,
      })
      .where(eq(courses.id, course.id)),
    ...writesToHideCourse(ctx, course.id),
    ctx.db
      .insert(staffActions)
      .values({ id: ctx.newId("stf"), courseId: course.id, action: "taken_down", reason: input.reason, actorId, at }),
  ];
  const [first = [], ...more] = inChunks(
    [...groupsOfCourse(course.id), ...mediaIds.flatMap(groupsOfMedia)],
    changedGroupsMax,
  );
  return commit(ctx, writes, {
    events: [
      contentCourseTakenDown({ courseId: course.id, slug: slug ?? course.slug }),
      ...(slug ? [contentCourseUnpublished({ courseId: course.id, slug })] : []),
      ...more.map((groups) => platformAnswersChanged({ groups })),
    ],
    invalidates: first,
    answer: showToStaff({ ...course, ...takedown, status, updatedAt: at }, owners),
  });
}

/** The slug under which learners see the course, if they do, and the media that it shows them. */
async function shownNow(ctx: Ctx, courseId: string): Promise<{ slug: string | undefined; mediaIds: string[] }> {
  const [[shown], media] = await ctx.db.batch([
    ctx.db
      .select({ slug: publishedCourses.slug })
      .from(publishedCourses)
      .where(eq(publishedCourses.courseId, courseId)),
    ctx.db.select({ id: publishedMedia.mediaId }).from(publishedMedia).where(eq(publishedMedia.courseId, courseId)),
  ]);
  return { slug: shown?.slug, mediaIds: media.map((row) => row.id) };
}

function inChunks(all: string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
