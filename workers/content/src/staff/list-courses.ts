import { cutPage, type Page, positionOf } from "@edgewise/chassis/paging";
import { and, desc, eq, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { authorsJson } from "../author/authors-json.ts";
import type { Ctx } from "../context.ts";
import { courseAuthors, type courseStatuses, courses } from "../schema.ts";
import { type StaffCourse, showToStaff } from "./staff-course.ts";

export interface StaffQuery {
  /** A part of the title or slug, or a whole id. */
  query?: string | undefined;
  status?: (typeof courseStatuses)[number] | undefined;
  takenDown?: boolean | undefined;
  owner?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** All courses of the platform, the newest first; each filter narrows them. */
export async function listCourses(ctx: Ctx, query: StaffQuery): Promise<Page<StaffCourse>> {
  const after = positionOf(query.cursor);
  const rows = await staffRows(ctx)
    .where(
      and(
        query.query ? matches(query.query) : undefined,
        query.status ? eq(courses.status, query.status) : undefined,
        query.takenDown === undefined ? undefined : (query.takenDown ? isNotNull : isNull)(courses.takenDownAt),
        query.owner ? ownedBy(query.owner) : undefined,
        after && lt(courses.id, after.id),
      ),
    )
    // Ids sort by the time they were made.
    .orderBy(desc(courses.id))
    .limit(query.limit + 1);
  return cutPage(
    rows,
    query.limit,
    ({ course }) => ({ sort: 0, id: course.id }),
    ({ course, owners }) => showToStaff(course, owners),
  );
}

/** Courses with how their owners appear. */
export function staffRows(ctx: Pick<Ctx, "db">) {
  const ownerIds = sql`(SELECT json_group_array(ca.user_id ORDER BY ca.added_at, ca.user_id)
    FROM course_authors ca WHERE ca.course_id = ${courses.id} AND ca.role = 'owner')`;
  return ctx.db
    .select({ course: courses, owners: authorsJson(ownerIds) })
    .from(courses)
    .$dynamic();
}

function matches(query: string): SQL | undefined {
  const part = `%${query.replace(/[\\%_]/g, "\\$&")}%`;
  return or(
    eq(courses.id, query),
    sql`${courses.title} LIKE ${part} ESCAPE '\\'`,
    sql`${courses.slug} LIKE ${part} ESCAPE '\\'`,
  );
}

function ownedBy(userId: string): SQL {
  return sql`${courses.id} IN (SELECT ${courseAuthors.courseId} FROM ${courseAuthors}
    WHERE ${courseAuthors.userId} = ${userId} AND ${courseAuthors.role} = 'owner')`;
}
