import { type Position, positionOf } from "@edgewise/chassis/paging";
import { Problem } from "@edgewise/chassis/problem";
import { and, asc, desc, eq, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { notesNow } from "./own-note.ts";
import { type NoteRow, notes } from "./tables.ts";

export const notesSorts = ["lesson", "latest"] as const;
export type NotesSort = (typeof notesSorts)[number];

/** What a statement can be asked with besides the learner and the number of rows. */
export const askable = ["courseId", "lessonId", "fromLesson", "fromMoment", "fromChange", "fromId"] as const;

/** What a statement is asked with, or placeholders for it. What is not asked for is undefined. */
export type NotesValues<V> = { [K in (typeof askable)[number]]?: V | undefined } & {
  learnerId: string | Placeholder;
  rows: number | Placeholder;
};

/** A note about the whole lesson comes before those about its moments; an index has the same expression. */
const moment = sql`coalesce(${notes.atSeconds}, -1)`;

/** The statement behind a page of a learner's notes. */
export function notesRows(ctx: Pick<Ctx, "db">, sort: NotesSort, values: NotesValues<string | number | Placeholder>) {
  const { courseId, lessonId } = values;
  return notesNow(ctx)
    .where(
      and(
        eq(notes.learnerId, values.learnerId),
        courseId === undefined ? undefined : sql`${notes.courseId} = ${courseId}`,
        lessonId === undefined ? undefined : sql`${notes.lessonId} = ${lessonId}`,
        after(sort, values),
      ),
    )
    .orderBy(...orderOf(sort))
    .limit(values.rows);
}

function orderOf(sort: NotesSort): SQL[] {
  switch (sort) {
    case "lesson":
      return [asc(notes.lessonId), moment, asc(notes.id)];
    case "latest":
      return [desc(notes.updatedAt), desc(notes.id)];
  }
}

function after(sort: NotesSort, values: NotesValues<unknown>): SQL | undefined {
  const { fromLesson, fromMoment, fromChange, fromId } = values;
  if (fromId === undefined) return undefined;
  switch (sort) {
    case "lesson":
      return sql`(${notes.lessonId}, ${moment}, ${notes.id}) > (${fromLesson}, ${fromMoment}, ${fromId})`;
    case "latest":
      return sql`(${notes.updatedAt}, ${notes.id}) < (${fromChange}, ${fromId})`;
  }
}

/** Where a note stands in an order. */
export function placeOf(sort: NotesSort, { lessonId, atSeconds, updatedAt, id }: NoteRow): Position {
  return { sort: sort === "latest" ? updatedAt : `${lessonId}@${atSeconds ?? -1}`, id };
}

/** What a statement is asked with to go on after a cursor. Throws `input.invalid` for one of another order. */
export function startAt(sort: NotesSort, cursor: string | undefined) {
  const from = positionOf(cursor);
  if (!from) return {};
  if (sort === "latest" && typeof from.sort === "number") return { fromChange: from.sort, fromId: from.id };
  const [fromLesson, at = ""] = String(from.sort).split("@");
  if (sort === "lesson" && at.trim() !== "" && !Number.isNaN(Number(at))) {
    return { fromLesson, fromMoment: Number(at), fromId: from.id };
  }
  throw new Problem("input.invalid", "The cursor is not valid.", {
    errors: [{ parameter: "cursor", detail: "Use the `next` of the page before, unchanged." }],
  });
}
