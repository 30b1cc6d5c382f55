import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { CourseId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { changesOf } from "./changes-of.ts";
import { CourseChanges } from "./course-changes.ts";

const VersionNumber = z.coerce.number().int().min(1).max(1_000_000_000);

const route = endpoint({
  operationId: "getCourseChanges",
  method: "get",
  path: "/v1/authoring/courses/{courseId}/changes",
  summary: "Tells what the next publication would change, or what another one changed.",
  description:
    "Compares the draft with the latest version, and lists what publishing would refuse it for. `from` and `to` name other versions to compare.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:read",
  request: {
    params: z.object({ courseId: CourseId }),
    query: z.object({
      from: VersionNumber.optional().meta({ description: "The version before; the latest one if left out." }),
      to: VersionNumber.optional().meta({ description: "The version after; the draft if left out." }),
    }),
  },
  responses: { 200: json(CourseChanges, "What differs."), ...problems("resource.missing") },
});

export function mountChanges(app: App): void {
  app.openapi(route, async (c) => {
    return c.json(await changesOf(c.var.ctx, { ...c.req.valid("param"), ...c.req.valid("query") }), 200);
  });
}
