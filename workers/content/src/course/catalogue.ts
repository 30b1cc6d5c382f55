import { cutPage, type Page, positionOf } from "@edgewise/chassis/paging";
import { preparedShapes } from "@edgewise/chassis/prepared";
import { courseFieldsOf } from "@edgewise/contracts/course-fields";
import { and, asc, desc, eq, getTableColumns, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
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

type Sort = CatalogueQuery["sort"];
type Sorted = typeof publishedCourses | typeof courseFacets;

const names = ["language", "level", "access", "author", "skill", "topic", "fromSort", "fromId"] as const;

/** What a statement is asked with, or placeholders for it. What the query does not name is undefined. */
type Values<V> = { [K in (typeof names)[number]]?: V | undefined } & { rows: number | Placeholder };

/** A page of the public courses that fit all filters. One query, in the order of an index. */
export async function catalogue(ctx: Ctx, query: CatalogueQuery): Promise<Page<CourseCard>> {
  const values = valuesOf(query);
  const rows = await statementFor(ctx, query.sort, values).all(values);
  return cutPage(
    rows,
    query.limit,
    (row) => ({ sort: query.sort === "title" ? row.titleKey : row.publishedAt, id: row.courseId }),
    (row) => showCard(ctx, row),
  );
}

/** The values that a query asks its statement with. Throws `input.invalid` for a cursor that is none. */
export function valuesOf({ sort: _, skill, cursor, limit, ...filters }: CatalogueQuery): Values<string | number> {
  const from = positionOf(cursor);
  const folding = skill === undefined ? undefined : folded(skill);
  return { ...filters, skill: folding, fromSort: from?.sort, fromId: from?.id, rows: limit + 1 };
}

const statement = preparedShapes<ReturnType<ReturnType<typeof catalogueRows>["prepare"]>>();

/** Built once for each combination of filters, order and first page or later one. */
function statementFor(ctx: Ctx, sort: Sort, values: Values<unknown>) {
  const asked = names.filter((name) => values[name] !== undefined);
  const open = Object.fromEntries(asked.map((name) => [name, sql.placeholder(name)]));
  const always = { rows: sql.placeholder("rows") };
  return statement(ctx, [sort, ...asked].join(), () => catalogueRows(ctx, sort, { ...open, ...always }).prepare());
}

const { authorIds, primaryLanguage: _, ...shown } = getTableColumns(publishedCourses);
// Flat, because to put a row together costs more than to read it.
const shape = { ...shown, authors: authorsJson(authorIds) };

/** The statement behind a page: driven by the catalogue, or by one facet where the filters name any. */
export function catalogueRows(ctx: Pick<Ctx, "db">, sort: Sort, values: Values<string | number | Placeholder>) {
  const { language, level, access, rows } = values;
  const [driving, ...others] = facetsOf(values);
  const table: Sorted = driving ? courseFacets : publishedCourses;
  const select = ctx.db.select(shape).from(publishedCourses).$dynamic();
  const joined = driving
    ? select.innerJoin(courseFacets, eq(courseFacets.courseId, publishedCourses.courseId))
    : select;
  return joined
    .where(
      and(
        driving && sql`${courseFacets.facet} = ${driving.facet} AND ${courseFacets.value} = ${driving.value}`,
        hasValue(table.primaryLanguage, language),
        hasValue(table.level, level),
        hasValue(table.access, access),
        ...others.map((other) => hasFacet(table, other)),
        after(table, sort, values),
      ),
    )
    .orderBy(...orderOf(table, sort))
    .limit(rows);
}

type Facet = { facet: string; value: unknown };

/** The rarest kind first: it drives the query, the others are looked up in it. */
function facetsOf({ author, skill, topic }: Values<unknown>): Facet[] {
  const all = [
    { facet: "author", value: author },
    { facet: "skill", value: skill },
    { facet: "topic", value: topic },
  ];
  return all.filter(({ value }) => value !== undefined);
}

function hasValue(column: SQLiteColumn, value: unknown): SQL | undefined {
  return value === undefined ? undefined : sql`${column} = ${value}`;
}

function hasFacet(table: Sorted, { facet, value }: Facet): SQL {
  return sql`EXISTS (SELECT 1 FROM course_facets other
    WHERE other.facet = ${facet} AND other.value = ${value} AND other.course_id = ${table.courseId})`;
}

function orderOf(table: Sorted, sort: Sort): SQL[] {
  switch (sort) {
    case "newest":
      return [desc(table.publishedAt), desc(table.courseId)];
    case "oldest":
      return [asc(table.publishedAt), asc(table.courseId)];
    case "title":
      return [asc(table.titleKey), asc(table.courseId)];
  }
}

function after(table: Sorted, sort: Sort, { fromSort, fromId }: Values<unknown>): SQL | undefined {
  if (fromId === undefined) return undefined;
  switch (sort) {
    case "newest":
      return sql`(${table.publishedAt}, ${table.courseId}) < (${fromSort}, ${fromId})`;
    case "oldest":
      return sql`(${table.publishedAt}, ${table.courseId}) > (${fromSort}, ${fromId})`;
    case "title":
      return sql`(${table.titleKey}, ${table.courseId}) > (${fromSort}, ${fromId})`;
  }
}

type Shown = Omit<typeof publishedCourses.$inferSelect, "authorIds" | "primaryLanguage"> & Pick<CourseCard, "authors">;

function showCard(ctx: Ctx, row: Shown): CourseCard {
  const { coverMediaId, ...fields } = courseFieldsOf(row);
  return {
    id: row.courseId,
    version: row.version,
    ...fields,
    coverUrl: coverMediaId ? publicMediaUrl(ctx, coverMediaId) : null,
    cover: coverOf(ctx, row),
    authors: row.authors,
    lessonCount: row.lessonCount,
    durationSeconds: row.durationSeconds,
    publishedAt: new Date(row.publishedAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}
