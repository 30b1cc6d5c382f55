import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { etagOf } from "@edgewise/chassis/etag";
import { CourseId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { CourseDraftWithOutline, Outline } from "./draft.ts";
import { draftOf, draftOutline } from "./draft-of.ts";

const course = endpoint({
  operationId: "getCourseDraft",
  method: "get",
  path: "/v1/authoring/courses/{courseId}",
  summary: "Gives a course as its authors edit it.",
  description: "The ETag is that of the course's own fields; the outline has a `version` of its own.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:read",
  request: { params: z.object({ courseId: CourseId }) },
  responses: { 200: json(CourseDraftWithOutline, "The draft and its outline."), ...problems("resource.missing") },
});

const outline = endpoint({
  operationId: "getOutline",
  method: "get",
  path: "/v1/authoring/courses/{courseId}/outline",
  summary: "Gives the order of a draft's sections and lessons.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:read",
  request: { params: z.object({ courseId: CourseId }) },
  responses: { 200: json(Outline, "The outline."), ...problems("resource.missing") },
});

export function mountDraftOf(app: App): void {
  app.openapi(course, async (c) => {
    const draft = await draftOf(c.var.ctx, c.req.valid("param").courseId);
    return c.json(draft, 200, { ETag: etagOf(draft) });
  });
  app.openapi(outline, async (c) => {
    const order = await draftOutline(c.var.ctx, c.req.valid("param").courseId);
    return c.json(order, 200, { ETag: etagOf(order) });
  });
}
