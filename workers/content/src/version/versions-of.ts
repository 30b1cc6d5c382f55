import { cutPage, type Page, positionOf } from "@edgewise/chassis/paging";
import { Problem } from "@edgewise/chassis/problem";
import { and, desc, eq, lt, sql } from "drizzle-orm";
import { authoredCourse } from "../author/permission.ts";
import type { Ctx } from "../context.ts";
import { courseVersions } from "./tables.ts";
import type { FrozenVersion, VersionSummary } from "./version.ts";

/** The versions of a course, newest first. */
export async function versionsOf(
  ctx: Ctx,
  query: { courseId: string; cursor?: string | undefined; limit: number },
): Promise<Page<VersionSummary>> {
  await authoredCourse(ctx, query.courseId, "read");
  const after = positionOf(query.cursor);
  const { version, publishedAt, publishedBy, content } = courseVersions;
  const rows = await ctx.db
    .select({
      ...{ version, publishedAt, publishedBy },
      title: sql<string>`${content} ->> 'title'`,
      lessonCount: sql<number>`${content} ->> 'lessonCount'`,
    })
    .from(courseVersions)
    .where(and(eq(courseVersions.courseId, query.courseId), after && lt(version, Number(after.sort))))
    .orderBy(desc(version))
    .limit(query.limit + 1);
  return cutPage(
    rows,
    query.limit,
    (row) => ({ sort: row.version, id: "" }),
    ({ version: number, publishedAt: at, ...row }) => ({ ...row, number, publishedAt: new Date(at).toISOString() }),
  );
}

/** One version of a course, as it was frozen. */
export async function versionOf(ctx: Ctx, input: { courseId: string; number: number }): Promise<FrozenVersion> {
  await authoredCourse(ctx, input.courseId, "read");
  const row = await ctx.db
    .select()
    .from(courseVersions)
    .where(and(eq(courseVersions.courseId, input.courseId), eq(courseVersions.version, input.number)))
    .get();
  if (!row) throw new Problem("resource.missing", "No such version.");
  return {
    number: row.version,
    courseId: row.courseId,
    publishedAt: new Date(row.publishedAt).toISOString(),
    publishedBy: row.publishedBy,
    ...row.content,
    description: row.description,
  };
}
