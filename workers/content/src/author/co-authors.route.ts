import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { CourseId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { CoAuthors } from "./author.ts";
import { coAuthors } from "./co-authors.ts";

const route = endpoint({
  operationId: "listCoAuthors",
  method: "get",
  path: "/v1/authoring/courses/{courseId}/authors",
  summary: "Lists everybody who works on a course.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:read",
  request: { params: z.object({ courseId: CourseId }) },
  responses: { 200: json(CoAuthors, "All of them, in the order they came."), ...problems("resource.missing") },
});

export function mountCoAuthors(app: App): void {
  app.openapi(route, async (c) => c.json(await coAuthors(c.var.ctx, c.req.valid("param").courseId), 200));
}
