import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { MediaId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { AuthoredMedia, authoredMedia } from "./authored-media.ts";

const route = endpoint({
  operationId: "getAuthoredMedia",
  method: "get",
  path: "/v1/authoring/media/{mediaId}",
  summary: "Gives media to its authors, with an address to play it at.",
  tags: ["media"],
  access: "signed-in",
  scope: "content:read",
  request: { params: z.object({ mediaId: MediaId }) },
  responses: { 200: json(AuthoredMedia, "The media."), ...problems("resource.missing") },
});

export function mountAuthoredMedia(app: App): void {
  app.openapi(route, async (c) => c.json(await authoredMedia(c.var.ctx, c.req.valid("param").mediaId), 200));
}
