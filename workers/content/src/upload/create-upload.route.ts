import { body, endpoint, json, problems } from "@edgewise/chassis/endpoint";
import type { App } from "../app.ts";
import { BegunUpload, createUpload } from "./create-upload.ts";
import { NewUpload } from "./new-upload.ts";

const route = endpoint({
  operationId: "createUpload",
  method: "post",
  path: "/v1/uploads",
  summary: "Begins an upload and gives a signed address for each part.",
  description: "Send each part by PUT to its address, in any order, then complete the upload.",
  tags: ["uploads"],
  access: "role",
  role: "creator",
  scope: "content:write",
  request: { body: body(NewUpload) },
  responses: {
    201: json(BegunUpload, "The upload takes parts."),
    ...problems("resource.missing", "upload.quota", "upload.state", "resource.conflict"),
  },
});

export function mountCreateUpload(app: App): void {
  app.openapi(route, async (c) => c.json(await createUpload(c.var.ctx, c.req.valid("json")), 201));
}
