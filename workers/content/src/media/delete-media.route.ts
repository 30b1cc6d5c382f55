import { endpoint, problems } from "@edgewise/chassis/endpoint";
import { MediaId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { deleteMedia } from "./delete-media.ts";

const route = endpoint({
  operationId: "deleteMedia",
  method: "delete",
  path: "/v1/authoring/media/{mediaId}",
  summary: "Deletes media that nothing uses.",
  tags: ["media"],
  access: "role",
  role: "creator",
  scope: "content:write",
  request: { params: z.object({ mediaId: MediaId }) },
  responses: {
    204: { description: "The media is gone." },
    ...problems("resource.missing", "auth.forbidden", "resource.conflict"),
  },
});

export function mountDeleteMedia(app: App): void {
  app.openapi(route, async (c) => {
    const { mediaId } = c.req.valid("param");
    await deleteMedia(c.var.ctx, mediaId);
    return c.body(null, 204);
  });
}
