import { body, endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { etagOf } from "@edgewise/chassis/etag";
import { CourseId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { addSection } from "./add-section.ts";
import { Section, SectionFields } from "./section.ts";

const route = endpoint({
  operationId: "addSection",
  method: "post",
  path: "/v1/authoring/courses/{courseId}/sections",
  summary: "Adds a section at the end of a course.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:write",
  request: { params: z.object({ courseId: CourseId }), body: body(SectionFields) },
  responses: {
    201: json(Section, "The section."),
    ...problems("resource.missing", "auth.forbidden", "course.state", "resource.conflict"),
  },
});

export function mountAddSection(app: App): void {
  app.openapi(route, async (c) => {
    const section = await addSection(c.var.ctx, { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json(section, 201, { ETag: etagOf(section) });
  });
}
