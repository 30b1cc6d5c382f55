import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { etagOf, ifMatch } from "@edgewise/chassis/etag";
import { ifMatchHeaders, mergePatch } from "@edgewise/chassis/update";
import { NoteId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { editNote } from "./edit-note.ts";
import { Note, NotePatch } from "./note.ts";

const route = endpoint({
  operationId: "editNote",
  method: "patch",
  path: "/v1/me/notes/{noteId}",
  summary: "Changes a note of the learner's own.",
  description: "Its text, or the moment it is about.",
  tags: ["notes"],
  access: "signed-in",
  scope: "progress:write",
  request: { params: z.object({ noteId: NoteId }), headers: ifMatchHeaders, body: mergePatch(NotePatch) },
  responses: {
    200: json(Note, "The note as it is now."),
    ...problems("resource.missing", "note.quota", "precondition.required", "precondition.failed"),
  },
});

export function mountEditNote(app: App): void {
  app.openapi(route, async (c) => {
    const { noteId } = c.req.valid("param");
    const expected = ifMatch(c.req.raw.headers);
    const note = await editNote(c.var.ctx, { noteId, patch: c.req.valid("json"), expected });
    return c.json(note, 200, { ETag: etagOf(note) });
  });
}
