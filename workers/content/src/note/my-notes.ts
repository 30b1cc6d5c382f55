import { cutPage, type Page, positionOf } from "@edgewise/chassis/paging";
import { signedIn } from "@edgewise/chassis/permissions";
import { Problem } from "@edgewise/chassis/problem";
import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { type Note, showNote } from "./note.ts";
import { notesNow } from "./own-note.ts";
import { type NoteRow, notes } from "./tables.ts";

export interface NotesQuery {
  lessonId?: string | undefined;
  courseId?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** A note about the whole lesson comes before those about its moments; an index has the same expression. */
const moment = sql`coalesce(${notes.atSeconds}, -1)`;

/** The actor's notes: lesson by lesson in the order the lessons were made, each by its moments. One query along an index. */
export async function myNotes(ctx: Ctx, query: NotesQuery): Promise<Page<Note>> {
  const rows = await notesRows(ctx, signedIn(ctx).id, query);
  return cutPage(
    rows,
    query.limit,
    ({ note }) => placeOf(note),
    ({ note, now }) => showNote(note, now),
  );
}

/** The statement behind a page. */
export function notesRows(ctx: Pick<Ctx, "db">, learnerId: string, query: NotesQuery) {
  return notesNow(ctx)
    .where(
      and(
        eq(notes.learnerId, learnerId),
        query.courseId ? eq(notes.courseId, query.courseId) : undefined,
        query.lessonId ? eq(notes.lessonId, query.lessonId) : undefined,
        after(query.cursor),
      ),
    )
    .orderBy(asc(notes.lessonId), moment, asc(notes.id))
    .limit(query.limit + 1);
}

function placeOf({ lessonId, atSeconds, id }: NoteRow) {
  return { sort: `${lessonId}@${atSeconds ?? -1}`, id };
}

function after(cursor: string | undefined): SQL | undefined {
  const from = positionOf(cursor);
  if (!from) return undefined;
  const [lessonId, at = ""] = String(from.sort).split("@");
  if (at.trim() === "" || Number.isNaN(Number(at))) {
    throw new Problem("input.invalid", "The cursor is not valid.", {
      errors: [{ parameter: "cursor", detail: "Use the `next` of the page before, unchanged." }],
    });
  }
  return sql`(${notes.lessonId}, ${moment}, ${notes.id}) > (${lessonId}, ${Number(at)}, ${from.id})`;
}
