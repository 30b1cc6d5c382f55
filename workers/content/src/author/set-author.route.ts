import { body, endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { CourseId, UserId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { authorRoles } from "../schema.ts";
import { CoAuthor } from "./author.ts";
import { setAuthor } from "./set-author.ts";

const CoAuthorRole = z.strictObject({ role: z.enum(authorRoles).meta({ example: "editor" }) }).openapi("CoAuthorRole");

const route = endpoint({
  operationId: "setCoAuthor",
  method: "put",
  path: "/v1/authoring/courses/{courseId}/authors/{userId}",
  summary: "Makes somebody a co-author or gives them another role.",
  description: "Owners decide about co-authors and the course's life, editors change it, viewers read it.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:write",
  request: { params: z.object({ courseId: CourseId, userId: UserId }), body: body(CoAuthorRole) },
  responses: {
    200: json(CoAuthor, "The co-author."),
    ...problems("resource.missing", "auth.forbidden", "resource.conflict"),
  },
});

export function mountSetAuthor(app: App): void {
  app.openapi(route, async (c) => {
    return c.json(await setAuthor(c.var.ctx, { ...c.req.valid("param"), ...c.req.valid("json") }), 200);
  });
}
