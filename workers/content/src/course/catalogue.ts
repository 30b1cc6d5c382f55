import { cutPage, type Page, type Position, positionOf } from "@edgewise/chassis/paging";
import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { authorsJson } from "../author/authors-json.ts";
import type { Ctx } from "../context.ts";
import { publicMediaUrl } from "../media/playback-url.ts";
import { courseFacets, publishedCourses } from "../version/tables.ts";
import type { CourseCard, CoursePage } from "./course.ts";
import { coverOf } from "./cover.ts";
import { folded } from "./slug.ts";

export interface CatalogueQuery {
  language?: string | undefined;
  level?: CoursePage["level"] | undefined;
  access?: CoursePage["access"] | undefined;
  topic?: string | undefined;
  skill?: string | undefined;
  author?: string | undefined;
  sort: "newest" | "oldest" | "title";
  cursor?: string | undefined;
  limit: number;
}

type Sorted = typeof publishedCourses | typeof courseFacets;

/** A page of the public courses that fit all filters. One query, in the order of an index. */
export async function catalogue(ctx: Ctx, query: CatalogueQuery): Promise<Page<CourseCard>> {
  const rows = await catalogueRows(ctx, query);
  return cutPage(
    rows,
    query.limit,
    ({ course }) => ({ sort: query.sort === "title" ? course.titleKey : course.publishedAt, id: course.courseId }),
    ({ course, authors }) => showCard(ctx, course, authors),
  );
}

/** The statement behind a page: driven by the catalogue, or by one facet where the filters name any. */
export function catalogueRows(ctx: Pick<Ctx, "db">, query: CatalogueQuery) {
  const [driving, ...others] = facetsOf(query);
  const table: Sorted = driving ? courseFacets : publishedCourses;
  const shape = { course: publishedCourses, authors: authorsJson(publishedCourses.authorIds) };
  const select = ctx.db.select(shape).from(publishedCourses).$dynamic();
  const joined = driving
    ? select.innerJoin(courseFacets, eq(courseFacets.courseId, publishedCourses.courseId))
    : select;
  return joined
    .where(
      and(
        driving && sql`${courseFacets.facet} = ${driving.facet} AND ${courseFacets.value} = ${driving.value}`,
        query.language ? eq(table.primaryLanguage, query.language) : undefined,
        query.level ? eq(table.level, query.level) : undefined,
        query.access ? eq(table.access, query.access) : undefined,
        ...others.map((other) => hasFacet(table, other)),
        after(table, query.sort, positionOf(query.cursor)),
      ),
    )
    .orderBy(...orderOf(table, query.sort))
    .limit(query.limit + 1);
}

/** The rarest kind first: it drives the query, the others are looked up in it. */
function facetsOf({ author, skill, topic }: CatalogueQuery) {
  return [
    ...(author ? [{ facet: "author", value: author }] : []),
    ...(skill ? [{ facet: "skill", value: folded(skill) }] : []),
    ...(topic ? [{ facet: "topic", value: topic }] : []),
  ];
}

function hasFacet(table: Sorted, { facet, value }: { facet: string; value: string }): SQL {
  return sql`EXISTS (SELECT 1 FROM course_facets other
    WHERE other.facet = ${facet} AND other.value = ${value} AND other.course_id = ${table.courseId})`;
}

function orderOf(table: Sorted, sort: CatalogueQuery["sort"]): SQL[] {
  switch (sort) {
    case "newest":
      return [desc(table.publishedAt), desc(table.courseId)];
    case "oldest":
      return [asc(table.publishedAt), asc(table.courseId)];
    case "title":
      return [asc(table.titleKey), asc(table.courseId)];
  }
}

function after(table: Sorted, sort: CatalogueQuery["sort"], at: Position | undefined): SQL | undefined {
  if (!at) return undefined;
  switch (sort) {
    case "newest":
      return sql`(${table.publishedAt}, ${table.courseId}) < (${at.sort}, ${at.id})`;
    case "oldest":
      return sql`(${table.publishedAt}, ${table.courseId}) > (${at.sort}, ${at.id})`;
    case "title":
      return sql`(${table.titleKey}, ${table.courseId}) > (${at.sort}, ${at.id})`;
  }
}

function showCard(ctx: Ctx, row: typeof publishedCourses.$inferSelect, authors: CourseCard["authors"]): CourseCard {
  const { courseId, version, slug, title, summary, language, level, access, topics, skills, coverMediaId } = row;
  return {
    id: courseId,
    ...{ version, slug, title, summary, language, level, access, topics, skills },
    coverUrl: coverMediaId ? publicMediaUrl(ctx, coverMediaId) : null,
    cover: coverOf(ctx, row),
    authors,
    lessonCount: row.lessonCount,
    durationSeconds: row.durationSeconds,
    publishedAt: new Date(row.publishedAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}
