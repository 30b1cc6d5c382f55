import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { etagOf } from "@edgewise/chassis/etag";
import { LessonId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { LessonDraftWithCaptions } from "./lesson.ts";
import { lessonDraft } from "./lesson-draft.ts";

const route = endpoint({
  operationId: "getLessonDraft",
  method: "get",
  path: "/v1/authoring/lessons/{lessonId}",
  summary: "Gives a lesson as its authors edit it.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:read",
  request: { params: z.object({ lessonId: LessonId }) },
  responses: { 200: json(LessonDraftWithCaptions, "The draft."), ...problems("resource.missing") },
});

export function mountLessonDraft(app: App): void {
  app.openapi(route, async (c) => {
    const lesson = await lessonDraft(c.var.ctx, c.req.valid("param").lessonId);
    return c.json(lesson, 200, { ETag: etagOf(lesson) });
  });
}
