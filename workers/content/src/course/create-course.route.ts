import { body, endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { etagOf } from "@edgewise/chassis/etag";
import type { App } from "../app.ts";
import { createCourse } from "./create-course.ts";
import { CourseDraft, NewCourse } from "./draft.ts";

const route = endpoint({
  operationId: "createCourse",
  method: "post",
  path: "/v1/authoring/courses",
  summary: "Begins a course.",
  description: "The caller becomes its owner. Learners see nothing of it until it is published.",
  tags: ["authoring"],
  access: "role",
  role: "creator",
  scope: "content:write",
  request: { body: body(NewCourse) },
  responses: { 201: json(CourseDraft, "The draft."), ...problems("resource.conflict", "auth.forbidden") },
});

export function mountCreateCourse(app: App): void {
  app.openapi(route, async (c) => {
    const draft = await createCourse(c.var.ctx, c.req.valid("json"));
    return c.json(draft, 201, { ETag: etagOf(draft), Location: `/v1/authoring/courses/${draft.id}` });
  });
}
