import { commit } from "@edgewise/chassis/commit";
import { nextVersion } from "@edgewise/chassis/etag";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { ownNote } from "./own-note.ts";
import { notes } from "./tables.ts";

/** Deletes a note of the actor's for good. Throws `precondition.failed` when it is not the version that is expected. */
export async function deleteNote(ctx: Ctx, input: { noteId: string; expected: number | "any" }): Promise<void> {
  const { note } = await ownNote(ctx, input.noteId);
  await commit(
    ctx,
    [
      ctx.db
        .update(notes)
        .set({ version: nextVersion(notes.version, input.expected) })
        .where(eq(notes.id, note.id)),
      ctx.db.delete(notes).where(eq(notes.id, note.id)),
    ],
    { conflicts: { "notes.version": "precondition.failed" } },
  );
}
