import { cutPage, type Page, positionOf } from "@edgewise/chassis/paging";
import { signedIn } from "@edgewise/chassis/permissions";
import { and, desc, eq, lt, ne } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { courseAuthors, type courseStatuses, courses } from "../schema.ts";
import { type CourseDraft, showDraft } from "./draft.ts";

export interface DraftsQuery {
  status?: (typeof courseStatuses)[number] | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** The courses the actor is an author of, newest first. Archived ones only when asked for. */
export async function listDrafts(ctx: Ctx, query: DraftsQuery): Promise<Page<CourseDraft>> {
  const after = positionOf(query.cursor);
  const rows = await ctx.db
    .select({ course: courses, role: courseAuthors.role })
    .from(courseAuthors)
    .innerJoin(courses, eq(courses.id, courseAuthors.courseId))
    .where(
      and(
        eq(courseAuthors.userId, signedIn(ctx).id),
        after && lt(courseAuthors.courseId, after.id),
        query.status ? eq(courses.status, query.status) : ne(courses.status, "archived"),
      ),
    )
    // Ids sort by the time they were made.
    .orderBy(desc(courseAuthors.courseId))
    .limit(query.limit + 1);
  return cutPage(
    rows,
    query.limit,
    ({ course }) => ({ sort: 0, id: course.id }),
    ({ course, role }) => showDraft(course, role),
  );
}
