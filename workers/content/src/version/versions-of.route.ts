import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { pageOf, pageQuery } from "@edgewise/chassis/paging";
import { CourseId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { FrozenVersion, VersionSummary } from "./version.ts";
import { versionOf, versionsOf } from "./versions-of.ts";

const list = endpoint({
  operationId: "listVersions",
  method: "get",
  path: "/v1/authoring/courses/{courseId}/versions",
  summary: "Lists the published versions of a course, newest first.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:read",
  request: { params: z.object({ courseId: CourseId }), query: z.object(pageQuery) },
  responses: {
    200: json(pageOf(VersionSummary).openapi("VersionSummaryPage"), "A page."),
    ...problems("resource.missing"),
  },
});

const VersionNumber = z.coerce.number().int().min(1).max(1_000_000_000).meta({ example: 3 });

const one = endpoint({
  operationId: "getVersion",
  method: "get",
  path: "/v1/authoring/courses/{courseId}/versions/{number}",
  summary: "Gives one version of a course as it was frozen.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:read",
  request: { params: z.object({ courseId: CourseId, number: VersionNumber }) },
  responses: { 200: json(FrozenVersion, "The version."), ...problems("resource.missing") },
});

export function mountVersionsOf(app: App): void {
  app.openapi(list, async (c) => {
    return c.json(await versionsOf(c.var.ctx, { ...c.req.valid("param"), ...c.req.valid("query") }), 200);
  });
  app.openapi(one, async (c) => c.json(await versionOf(c.var.ctx, c.req.valid("param")), 200));
}
