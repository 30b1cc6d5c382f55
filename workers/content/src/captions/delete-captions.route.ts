import { endpoint, problems } from "@edgewise/chassis/endpoint";
import { LessonId } from "@edgewise/contracts/ids";
import { LanguageTag } from "@edgewise/contracts/language-tag";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { deleteCaptions } from "./delete-captions.ts";

const route = endpoint({
  operationId: "deleteCaptions",
  method: "delete",
  path: "/v1/authoring/lessons/{lessonId}/captions/{language}",
  summary: "Takes captions off a draft lesson.",
  description: "Learners keep them until the next publication.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:write",
  request: { params: z.object({ lessonId: LessonId, language: LanguageTag }) },
  responses: {
    204: { description: "They are gone." },
    ...problems("resource.missing", "auth.forbidden", "course.state"),
  },
});

export function mountDeleteCaptions(app: App): void {
  app.openapi(route, async (c) => {
    await deleteCaptions(c.var.ctx, c.req.valid("param"));
    return c.body(null, 204);
  });
}
