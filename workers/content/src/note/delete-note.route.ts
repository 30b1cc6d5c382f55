import { endpoint, problems } from "@edgewise/chassis/endpoint";
import { ifMatch } from "@edgewise/chassis/etag";
import { ifMatchHeaders } from "@edgewise/chassis/update";
import { NoteId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { deleteNote } from "./delete-note.ts";

const route = endpoint({
  operationId: "deleteNote",
  method: "delete",
  path: "/v1/me/notes/{noteId}",
  summary: "Deletes a note of the learner's own.",
  description: "For good. `If-Match` is optional here.",
  tags: ["notes"],
  access: "signed-in",
  scope: "progress:write",
  request: { params: z.object({ noteId: NoteId }), headers: ifMatchHeaders },
  responses: { 204: { description: "It is gone." }, ...problems("resource.missing", "precondition.failed") },
});

export function mountDeleteNote(app: App): void {
  app.openapi(route, async (c) => {
    const { headers } = c.req.raw;
    const expected = headers.has("If-Match") ? ifMatch(headers) : "any";
    await deleteNote(c.var.ctx, { ...c.req.valid("param"), expected });
    return c.body(null, 204);
  });
}
