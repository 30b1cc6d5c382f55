import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { etagOf, ifMatch } from "@edgewise/chassis/etag";
import { ifMatchHeaders, mergePatch } from "@edgewise/chassis/update";
import { LessonId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { editLesson } from "./edit-lesson.ts";
import { LessonDraft, LessonPatch } from "./lesson.ts";

const route = endpoint({
  operationId: "editLesson",
  method: "patch",
  path: "/v1/authoring/lessons/{lessonId}",
  summary: "Changes a lesson.",
  description: "Everything but its kind. Learners see the change with the next publication.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:write",
  request: { params: z.object({ lessonId: LessonId }), headers: ifMatchHeaders, body: mergePatch(LessonPatch) },
  responses: {
    200: json(LessonDraft, "The lesson as it is now."),
    ...problems("resource.missing", "auth.forbidden", "course.state", "precondition.required", "precondition.failed"),
  },
});

export function mountEditLesson(app: App): void {
  app.openapi(route, async (c) => {
    const { lessonId } = c.req.valid("param");
    const expected = ifMatch(c.req.raw.headers);
    const lesson = await editLesson(c.var.ctx, { lessonId, patch: c.req.valid("json"), expected });
    return c.json(lesson, 200, { ETag: etagOf(lesson) });
  });
}
