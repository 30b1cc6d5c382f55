import { endpoint, problems } from "@edgewise/chassis/endpoint";
import { ifMatch } from "@edgewise/chassis/etag";
import { ifMatchHeaders } from "@edgewise/chassis/update";
import { LessonId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { deleteLesson } from "./delete-lesson.ts";

const route = endpoint({
  operationId: "deleteLesson",
  method: "delete",
  path: "/v1/authoring/lessons/{lessonId}",
  summary: "Removes a lesson from the draft.",
  description: "Learners keep what is published until the next publication.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:write",
  request: { params: z.object({ lessonId: LessonId }), headers: ifMatchHeaders },
  responses: {
    204: { description: "It is gone." },
    ...problems("resource.missing", "auth.forbidden", "course.state", "precondition.required", "precondition.failed"),
  },
});

export function mountDeleteLesson(app: App): void {
  app.openapi(route, async (c) => {
    const { lessonId } = c.req.valid("param");
    await deleteLesson(c.var.ctx, { lessonId, expected: ifMatch(c.req.raw.headers) });
    return c.body(null, 204);
  });
}
