import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { UploadId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { UploadWithParts, upload } from "./upload.ts";

const route = endpoint({
  operationId: "getUpload",
  method: "get",
  path: "/v1/uploads/{uploadId}",
  summary: "Tells how an upload stands and which parts have arrived.",
  tags: ["uploads"],
  access: "role",
  role: "creator",
  scope: "content:write",
  request: { params: z.object({ uploadId: UploadId }) },
  responses: { 200: json(UploadWithParts, "The upload."), ...problems("resource.missing") },
});

export function mountUpload(app: App): void {
  app.openapi(route, async (c) => c.json(await upload(c.var.ctx, c.req.valid("param").uploadId), 200));
}
