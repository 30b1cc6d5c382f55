import { commit } from "@edgewise/chassis/commit";
import { nextVersion } from "@edgewise/chassis/etag";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { type Note, type NotePatch, showNote } from "./note.ts";
import { ownNote } from "./own-note.ts";
import { shelfConflicts } from "./shelf.ts";
import { notes } from "./tables.ts";

/**
 * Changes a note of the actor's, also one on a lesson that is no longer public. Throws `precondition.failed` when it was
 * changed since the version that is expected, on another device perhaps.
 */
export async function editNote(
  ctx: Ctx,
  input: { noteId: string; patch: NotePatch; expected: number | "any" },
): Promise<Note> {
  const { note, now } = await ownNote(ctx, input.noteId);
  const expected = input.expected === "any" ? note.version : input.expected;
  const { text = note.text, atSeconds = note.atSeconds } = input.patch;
  const change = { text, atSeconds, updatedAt: ctx.now() };
  const write = ctx.db
    .update(notes)
    .set({ ...change, version: nextVersion(notes.version, expected) })
    .where(eq(notes.id, note.id));
  return commit(ctx, [write], {
    conflicts: { "notes.version": "precondition.failed", ...shelfConflicts },
    answer: showNote({ ...note, ...change, version: expected + 1 }, now),
  });
}
