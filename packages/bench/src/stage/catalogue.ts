import type { D1 } from "./platform.ts";
import { marks, type Template } from "./template.ts";

/** What a copy's word is one of: each stands in every 64th course. */
export const words = Array.from({ length: 64 }, (_, i) => {
  const letters = "bcdfglmnprstvz";
  const syllable = (n: number) => `${letters[n % letters.length]}${"aeiou"[n % 5]}`;
  return `${syllable(i)}${syllable(i * 3 + 1)}${syllable(Math.floor(i / 8) + 5)}q`;
});

/** Tables that a course on show has rows in, parents first. */
const tables = [
  "courses",
  "course_slugs",
  "course_versions",
  "lesson_revisions",
  "published_courses",
  "published_lessons",
  "course_facets",
  "search_documents",
] as const;

const copiesAtOnce = 2_500;
const numberDigits = 8;

/** The nth copy's id of one of the template's: a valid id, because digits are letters of ULIDs too. */
export function copyId(id: string, n: number): string {
  return id.slice(0, -numberDigits) + String(n).padStart(numberDigits, "0");
}

/** The slug of the nth copy. */
export function copySlug(n: number): string {
  return `course-${String(n).padStart(numberDigits, "0")}`;
}

/** Adds copies `from` up to but without `to` of the template, as publishing each of them would have left the tables. */
export async function addCopies(db: D1, template: Template, from: number, to: number): Promise<void> {
  const columns = await Promise.all(tables.map(async (table) => ({ table, columns: await columnsOf(db, table) })));
  for (let first = from; first < to; first += copiesAtOnce) {
    const last = Math.min(first + copiesAtOnce, to) - 1;
    const copying = columns.map((each) => db.prepare(copyStatement(each, template)).bind(first, last));
    await db.batch(copying);
  }
}

interface Column {
  name: string;
  type: string;
  pk: number;
}

async function columnsOf(db: D1, table: string): Promise<Column[]> {
  return (await db.prepare(`SELECT name, type, pk FROM pragma_table_info('${table}')`).all<Column>()).results;
}

/** One statement that adds the copies numbered ?1 to ?2 to one table. */
export function copyStatement({ table, columns }: { table: string; columns: Column[] }, template: Template): string {
  // A row's number is given by the database.
  const own = columns.filter(({ type, pk }) => !(type === "INTEGER" && pk === 1 && table === "search_documents"));
  const key = table === "courses" ? "id" : "course_id";
  return `WITH RECURSIVE copy (n) AS (SELECT CAST(?1 AS INTEGER) UNION ALL SELECT n + 1 FROM copy WHERE n < ?2)
    INSERT INTO ${table} (${own.map(({ name }) => name).join(", ")})
    SELECT ${own.map((column) => copied(column, template)).join(", ")}
    FROM copy CROSS JOIN ${table} AS t WHERE t.${key} = '${template.courseId}'`;
}

function copied({ name, type }: Column, { ids }: Template): string {
  // Each copy was published a second after the one before, so that no two share a place in the catalogue.
  if (type === "INTEGER" && /_at$/.test(name)) return `t.${name} + n * 1000`;
  if (type !== "TEXT") return `t.${name}`;
  const renumbered = ids.reduce(
    (text, id) => `replace(${text}, '${id}', '${id.slice(0, -numberDigits)}' || printf('%0${numberDigits}d', n))`,
    `t.${name}`,
  );
  const numbered = `replace(${renumbered}, '${marks.number}', printf('%0${numberDigits}d', n))`;
  return `replace(${numbered}, '${marks.word}', json_extract('${JSON.stringify(words)}', '$[' || (n % ${words.length}) || ']'))`;
}

/** Brings the template's own rows, and the faces of its authors, into another database. */
export async function copyTemplate(from: D1, to: D1, { courseId }: Template): Promise<void> {
  const authors = await from.prepare("SELECT * FROM authors").all();
  const statements = rowsInto(to, "authors", authors.results);
  for (const table of tables) {
    const key = table === "courses" ? "id" : "course_id";
    const rows = await from.prepare(`SELECT * FROM ${table} WHERE ${key} = ?`).bind(courseId).all();
    statements.push(...rowsInto(to, table, rows.results));
  }
  await to.batch(statements);
}

function rowsInto(db: D1, table: string, rows: Record<string, unknown>[]) {
  return rows.map((row) => {
    const names = Object.keys(row);
    const marked = names.map(() => "?").join(", ");
    return db.prepare(`INSERT INTO ${table} (${names.join(", ")}) VALUES (${marked})`).bind(...Object.values(row));
  });
}
