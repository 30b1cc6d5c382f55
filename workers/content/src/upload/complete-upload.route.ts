import { body, endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { UploadId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { CompleteUpload, completeUpload } from "./complete-upload.ts";
import { UploadView } from "./upload-view.ts";

const route = endpoint({
  operationId: "completeUpload",
  method: "post",
  path: "/v1/uploads/{uploadId}/complete",
  summary: "Makes media of the parts once they are as announced.",
  description: "The media is ready when the state is `ready`. While it is `verifying`, ask for the upload again.",
  tags: ["uploads"],
  access: "role",
  role: "creator",
  scope: "content:write",
  request: { params: z.object({ uploadId: UploadId }), body: body(CompleteUpload) },
  responses: {
    200: json(UploadView, "The upload; its state is `ready`, or `verifying` for a very large file."),
    ...problems(
      "resource.missing",
      "upload.parts-missing",
      "upload.size-mismatch",
      "upload.checksum-mismatch",
      "upload.type-mismatch",
      "upload.state",
    ),
  },
});

export function mountCompleteUpload(app: App): void {
  app.openapi(route, async (c) => {
    const { uploadId } = c.req.valid("param");
    return c.json(await completeUpload(c.var.ctx, uploadId, c.req.valid("json")), 200);
  });
}
