import { endpoint, json } from "@edgewise/chassis/endpoint";
import { pageOf, pageQuery } from "@edgewise/chassis/paging";
import { CourseId, LessonId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { myNotes } from "./my-notes.ts";
import { Note } from "./note.ts";
import { notesSorts } from "./notes-rows.ts";

const query = z.object({
  ...pageQuery,
  lessonId: LessonId.optional(),
  courseId: CourseId.optional(),
  sort: z.enum(notesSorts).default("lesson").meta({ description: "`latest`: the one that changed last comes first." }),
});

const route = endpoint({
  operationId: "listMyNotes",
  method: "get",
  path: "/v1/me/notes",
  summary: "Lists the learner's own notes, of one lesson, of one course or all.",
  description:
    "Lesson by lesson; in each, notes about the whole lesson come first, then those about a moment in the order of the moments, then by age. Or the one that changed last first. Notes on lessons that are no longer public stay in the list.",
  tags: ["notes"],
  access: "signed-in",
  scope: "content:read",
  request: { query },
  responses: { 200: json(pageOf(Note).openapi("NotePage"), "A page.") },
});

export function mountMyNotes(app: App): void {
  app.openapi(route, async (c) => c.json(await myNotes(c.var.ctx, c.req.valid("query")), 200));
}
