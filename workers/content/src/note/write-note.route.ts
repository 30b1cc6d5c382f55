import { body, endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { etagOf } from "@edgewise/chassis/etag";
import { LessonId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { NewNote, Note } from "./note.ts";
import { writeNote } from "./write-note.ts";

const route = endpoint({
  operationId: "writeNote",
  method: "post",
  path: "/v1/lessons/{lessonId}/notes",
  summary: "Writes a note of the learner's own to a lesson.",
  description: "Nobody else sees it, and it stays when the lesson is not public any more.",
  tags: ["notes"],
  access: "signed-in",
  scope: "progress:write",
  request: { params: z.object({ lessonId: LessonId }), body: body(NewNote) },
  responses: {
    201: json(Note, "The note."),
    ...problems("resource.missing", "auth.forbidden", "note.quota"),
  },
});

export function mountWriteNote(app: App): void {
  app.openapi(route, async (c) => {
    const { lessonId } = c.req.valid("param");
    const note = await writeNote(c.var.ctx, { lessonId, note: c.req.valid("json") });
    return c.json(note, 201, { ETag: etagOf(note), "Cache-Control": "private, no-store" });
  });
}
