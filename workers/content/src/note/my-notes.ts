import { cutPage, type Page } from "@edgewise/chassis/paging";
import { signedIn } from "@edgewise/chassis/permissions";
import { preparedShapes } from "@edgewise/chassis/prepared";
import { sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { type Note, showNote } from "./note.ts";
import { askable, type NotesSort, type NotesValues, notesRows, placeOf, startAt } from "./notes-rows.ts";

export interface NotesQuery {
  lessonId?: string | undefined;
  courseId?: string | undefined;
  sort: NotesSort;
  cursor?: string | undefined;
  limit: number;
}

/**
 * The actor's notes: lesson by lesson in the order the lessons were made, each by its moments; or the one that changed
 * last first. One query along an index.
 */
export async function myNotes(ctx: Ctx, query: NotesQuery): Promise<Page<Note>> {
  const values = valuesOf(signedIn(ctx).id, query);
  const rows = await statementFor(ctx, query.sort, values).all(values);
  return cutPage(
    rows,
    query.limit,
    ({ note }) => placeOf(query.sort, note),
    ({ note, now }) => showNote(note, now),
  );
}

/** The values that a query asks its statement with. Throws `input.invalid` for a cursor that is none of its order. */
export function valuesOf(learnerId: string, query: NotesQuery): NotesValues<string | number> {
  const { lessonId, courseId, sort, cursor, limit } = query;
  return { learnerId, lessonId, courseId, ...startAt(sort, cursor), rows: limit + 1 };
}

const statement = preparedShapes<ReturnType<ReturnType<typeof notesRows>["prepare"]>>();

/** Built once for each order, combination of filters and first page or later one. */
function statementFor(ctx: Ctx, sort: NotesSort, values: NotesValues<unknown>) {
  const asked = askable.filter((name) => values[name] !== undefined);
  const open = Object.fromEntries(asked.map((name) => [name, sql.placeholder(name)]));
  const always = { learnerId: sql.placeholder("learnerId"), rows: sql.placeholder("rows") };
  return statement(ctx, [sort, ...asked].join(), () => notesRows(ctx, sort, { ...open, ...always }).prepare());
}
