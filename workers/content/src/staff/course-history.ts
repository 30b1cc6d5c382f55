import { cutPage, type Page, positionOf } from "@edgewise/chassis/paging";
import { and, desc, eq, lt } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { courseForStaff } from "./course-for-staff.ts";
import type { StaffAction } from "./staff-course.ts";
import { staffActions } from "./tables.ts";

/** What staff did to a course, the latest first. */
export async function courseHistory(
  ctx: Ctx,
  query: { courseId: string; cursor?: string | undefined; limit: number },
): Promise<Page<StaffAction>> {
  await courseForStaff(ctx, query.courseId);
  const after = positionOf(query.cursor);
  const rows = await ctx.db
    .select()
    .from(staffActions)
    .where(and(eq(staffActions.courseId, query.courseId), after && lt(staffActions.id, after.id)))
    .orderBy(desc(staffActions.id))
    .limit(query.limit + 1);
  return cutPage(
    rows,
    query.limit,
    (row) => ({ sort: 0, id: row.id }),
    ({ id, action, reason, actorId, at }) => ({ id, action, reason, by: actorId, at: new Date(at).toISOString() }),
  );
}
