import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { etagOf, ifMatch } from "@edgewise/chassis/etag";
import { ifMatchHeaders, mergePatch } from "@edgewise/chassis/update";
import { SectionId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { editSection } from "./edit-section.ts";
import { Section, SectionFields } from "./section.ts";

const SectionPatch = SectionFields.partial().openapi("SectionPatch");

const route = endpoint({
  operationId: "editSection",
  method: "patch",
  path: "/v1/authoring/sections/{sectionId}",
  summary: "Changes a section.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:write",
  request: { params: z.object({ sectionId: SectionId }), headers: ifMatchHeaders, body: mergePatch(SectionPatch) },
  responses: {
    200: json(Section, "The section as it is now."),
    ...problems("resource.missing", "auth.forbidden", "course.state", "precondition.required", "precondition.failed"),
  },
});

export function mountEditSection(app: App): void {
  app.openapi(route, async (c) => {
    const { sectionId } = c.req.valid("param");
    const expected = ifMatch(c.req.raw.headers);
    const section = await editSection(c.var.ctx, { sectionId, ...c.req.valid("json"), expected });
    return c.json(section, 200, { ETag: etagOf(section) });
  });
}
