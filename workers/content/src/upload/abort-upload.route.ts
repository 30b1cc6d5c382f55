import { endpoint, problems } from "@edgewise/chassis/endpoint";
import { UploadId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { abortUpload } from "./abort-upload.ts";

const route = endpoint({
  operationId: "abortUpload",
  method: "delete",
  path: "/v1/uploads/{uploadId}",
  summary: "Gives up an upload and forgets its parts.",
  tags: ["uploads"],
  access: "role",
  role: "creator",
  scope: "content:write",
  request: { params: z.object({ uploadId: UploadId }) },
  responses: { 204: { description: "The upload is over." }, ...problems("resource.missing", "upload.state") },
});

export function mountAbortUpload(app: App): void {
  app.openapi(route, async (c) => {
    await abortUpload(c.var.ctx, c.req.valid("param").uploadId);
    return c.body(null, 204);
  });
}
