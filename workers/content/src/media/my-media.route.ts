import { endpoint, json } from "@edgewise/chassis/endpoint";
import { pageOf, pageQuery } from "@edgewise/chassis/paging";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { MediaView } from "./media-view.ts";
import { myMedia } from "./my-media.ts";

const route = endpoint({
  operationId: "listMyMedia",
  method: "get",
  path: "/v1/authoring/media",
  summary: "Lists the caller's media, the newest first.",
  tags: ["media"],
  access: "role",
  role: "creator",
  scope: "content:read",
  request: { query: z.object({ ...pageQuery, state: z.enum(["uploading", "ready", "failed"]).optional() }) },
  responses: { 200: json(pageOf(MediaView).openapi("MediaPage"), "A page of media.") },
});

export function mountMyMedia(app: App): void {
  app.openapi(route, async (c) => c.json(await myMedia(c.var.ctx, c.req.valid("query")), 200));
}
