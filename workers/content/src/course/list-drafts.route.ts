import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { pageOf, pageQuery } from "@edgewise/chassis/paging";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { courseStatuses } from "../schema.ts";
import { CourseDraft } from "./draft.ts";
import { listDrafts } from "./list-drafts.ts";

const route = endpoint({
  operationId: "listOwnCourses",
  method: "get",
  path: "/v1/authoring/courses",
  summary: "Lists the courses that the caller is an author of.",
  description: "Newest first. Archived courses are left out unless `status=archived` asks for them.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:read",
  request: { query: z.object({ ...pageQuery, status: z.enum(courseStatuses).optional() }) },
  responses: { 200: json(pageOf(CourseDraft).openapi("CourseDraftPage"), "A page."), ...problems() },
});

export function mountListDrafts(app: App): void {
  app.openapi(route, async (c) => c.json(await listDrafts(c.var.ctx, c.req.valid("query")), 200));
}
