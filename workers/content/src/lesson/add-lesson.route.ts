import { body, endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { etagOf } from "@edgewise/chassis/etag";
import { SectionId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { addLesson } from "./add-lesson.ts";
import { LessonDraft, NewLesson } from "./lesson.ts";

const route = endpoint({
  operationId: "addLesson",
  method: "post",
  path: "/v1/authoring/sections/{sectionId}/lessons",
  summary: "Adds a lesson at the end of a section.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:write",
  request: { params: z.object({ sectionId: SectionId }), body: body(NewLesson) },
  responses: {
    201: json(LessonDraft, "The lesson."),
    ...problems("resource.missing", "auth.forbidden", "course.state", "resource.conflict"),
  },
});

export function mountAddLesson(app: App): void {
  app.openapi(route, async (c) => {
    const { sectionId } = c.req.valid("param");
    const lesson = await addLesson(c.var.ctx, { sectionId, lesson: c.req.valid("json") });
    return c.json(lesson, 201, { ETag: etagOf(lesson) });
  });
}
