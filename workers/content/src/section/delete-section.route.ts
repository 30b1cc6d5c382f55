import { endpoint, problems } from "@edgewise/chassis/endpoint";
import { ifMatch } from "@edgewise/chassis/etag";
import { ifMatchHeaders } from "@edgewise/chassis/update";
import { SectionId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { deleteSection } from "./delete-section.ts";

const route = endpoint({
  operationId: "deleteSection",
  method: "delete",
  path: "/v1/authoring/sections/{sectionId}",
  summary: "Removes a section and its lessons from the draft.",
  description: "Learners keep what is published until the next publication.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:write",
  request: { params: z.object({ sectionId: SectionId }), headers: ifMatchHeaders },
  responses: {
    204: { description: "It is gone." },
    ...problems("resource.missing", "auth.forbidden", "course.state", "precondition.required", "precondition.failed"),
  },
});

export function mountDeleteSection(app: App): void {
  app.openapi(route, async (c) => {
    const { sectionId } = c.req.valid("param");
    await deleteSection(c.var.ctx, { sectionId, expected: ifMatch(c.req.raw.headers) });
    return c.body(null, 204);
  });
}
