import { body, endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { CourseId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";

const route = endpoint({
  operationId: "getCourse",
  method: "post",
  path: "/v1/courses/{courseId}",
  summary: "Gives one course.",
  tags: ["courses"],
  access: "signed-in",
  scope: "content:read",
  request: { params: z.object({ courseId: CourseId }), body: body(z.object({ a: z.string() })) },
  responses: { 201: json(z.object({ id: CourseId, a: z.string() }), "The course."), ...problems("resource.missing") },
});

export function mountCourse(app: App): void {
  app.openapi(route, async (c) => c.json({ id: c.req.valid("param").courseId, a: c.req.valid("json").a }, 201));
}
