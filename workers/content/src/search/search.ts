import { cutPage, type Page, positionOf } from "@edgewise/chassis/paging";
import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { matchOf } from "./match.ts";
import { matchEnd, matchStart, type Piece, piecesOf, secondOf } from "./snippet.ts";
import type { documentKinds } from "./tables.ts";

export interface SearchQuery {
  q: string;
  kind?: Kind | undefined;
  language?: string | undefined;
  courseId?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

export interface Hit {
  kind: Kind;
  course: { id: string; slug: string; title: string };
  lesson: { id: string; title: string } | null;
  language: string;
  title: Piece[];
  snippet: Piece[];
  /** Of a hit in captions: when it is spoken, in seconds. */
  atSeconds: number | null;
}

type Kind = (typeof documentKinds)[number];

interface Row {
  id: number;
  kind: Kind;
  language: string;
  cues: string | null;
  score: number;
  marked_title: string;
  marked_body: string;
  snippet: string;
  course_id: string;
  slug: string;
  course_title: string;
  lesson_id: string | null;
  lesson_title: string | null;
}

/**
 * Finds public courses, lessons and what is said in them, best first (BM25; a word in a title weighs ten times one in a
 * text, a course more than a lesson and a lesson more than a caption). Accents and case make no difference; the last
 * word may be unfinished. One query.
 */
export async function search(ctx: Ctx, query: SearchQuery): Promise<Page<Hit>> {
  const match = matchOf(query.q);
  if (!match) return { items: [], next: null };
  const rows = await ctx.db.all<Row>(statement(match, query));
  return cutPage(rows, query.limit, (row) => ({ sort: row.score, id: String(row.id) }), hitOf);
}

function statement(match: string, query: SearchQuery): SQL {
  const from = positionOf(query.cursor);
  const filters = [
    query.kind && sql`AND d.kind = ${query.kind}`,
    query.language && sql`AND (d.language = ${query.language} OR d.language LIKE ${`${query.language}-%`})`,
    query.courseId && sql`AND d.course_id = ${query.courseId}`,
  ].filter((filter) => filter !== undefined && filter !== "");
  const after = from ? sql`WHERE (score, id) > (${from.sort}, ${Number(from.id)})` : sql``;
  // The best hits are found first; only they are joined and marked.
  return sql`
    WITH found AS MATERIALIZED (
      SELECT * FROM (
        SELECT d.id, bm25(search_index, 10.0, 1.0) * CASE d.kind WHEN 'course' THEN 3 WHEN 'lesson' THEN 2 ELSE 1 END AS score
        FROM search_index JOIN search_documents AS d ON d.id = search_index.rowid
        WHERE search_index MATCH ${match} ${sql.join(filters, sql` `)}
      ) ${after}
      ORDER BY score, id LIMIT ${query.limit + 1}
    )
    SELECT d.id, d.kind, d.language, d.cues, found.score, d.course_id, d.lesson_id,
      highlight(search_index, 0, ${matchStart}, ${matchEnd}) AS marked_title,
      CASE d.kind WHEN 'caption' THEN highlight(search_index, 1, ${matchStart}, ${matchEnd}) ELSE '' END AS marked_body,
      snippet(search_index, 1, ${matchStart}, ${matchEnd}, '…', 24) AS snippet,
      p.slug, p.title AS course_title, l.title AS lesson_title
    FROM found
    JOIN search_index ON search_index.rowid = found.id AND search_index MATCH ${match}
    JOIN search_documents AS d ON d.id = found.id
    JOIN published_courses AS p ON p.course_id = d.course_id
    LEFT JOIN published_lessons AS l ON l.lesson_id = d.lesson_id
    ORDER BY found.score, found.id`;
}

function hitOf(row: Row): Hit {
  const cues = row.cues === null ? null : (JSON.parse(row.cues) as [number, number][]);
  return {
    kind: row.kind,
    course: { id: row.course_id, slug: row.slug, title: row.course_title },
    lesson: row.lesson_id === null ? null : { id: row.lesson_id, title: row.lesson_title ?? "" },
    language: row.language,
    title: piecesOf(row.kind === "caption" ? (row.lesson_title ?? "") : row.marked_title),
    snippet: piecesOf(row.snippet),
    atSeconds: cues && secondOf(row.marked_body, cues),
  };
}
