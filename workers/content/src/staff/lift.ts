import { commit } from "@edgewise/chassis/commit";
import { signedIn } from "@edgewise/chassis/permissions";
import { Problem } from "@edgewise/chassis/problem";
import { contentCourseTakedownLifted } from "@edgewise/contracts/events/content";
import { eq, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { courses } from "../schema.ts";
import { courseForStaff } from "./course-for-staff.ts";
import { type StaffCourse, showToStaff } from "./staff-course.ts";
import { staffActions } from "./tables.ts";

/** Lets the authors of a course that was taken down publish it again; until they do, learners do not see it. */
export async function lift(ctx: Ctx, courseId: string): Promise<StaffCourse> {
  const { course, owners } = await courseForStaff(ctx, courseId);
  if (course.takenDownAt === null) throw new Problem("resource.missing", "The course is not taken down.");
  const at = ctx.now();
  const none = { takenDownAt: null, takenDownBy: null, takedownReason: null, updatedAt: at };
  const writes = [
    ctx.db
      .update(courses)
      .set({ ...none, version: sql`${courses.version} + 1` })
      .where(eq(courses.id, course.id)),
    ctx.db
      .insert(staffActions)
      .values({ id: ctx.newId("stf"), courseId: course.id, action: "lifted", actorId: signedIn(ctx).id, at }),
  ];
  return commit(ctx, writes, {
    events: [contentCourseTakedownLifted({ courseId: course.id })],
    answer: showToStaff({ ...course, ...none }, owners),
  });
}
