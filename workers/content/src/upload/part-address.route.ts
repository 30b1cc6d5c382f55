import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { UploadId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { PartAddressView, partAddress } from "./part-address.ts";
import { partCountMax } from "./part-plan.ts";

const route = endpoint({
  operationId: "getPartAddress",
  method: "get",
  path: "/v1/uploads/{uploadId}/parts/{partNumber}",
  summary: "Gives a fresh signed address for one part.",
  tags: ["uploads"],
  access: "role",
  role: "creator",
  scope: "content:write",
  request: {
    params: z.object({
      uploadId: UploadId,
      partNumber: z.coerce.number().int().min(1).max(partCountMax).meta({ example: 1 }),
    }),
  },
  responses: { 200: json(PartAddressView, "Where the part goes."), ...problems("resource.missing", "upload.state") },
});

export function mountPartAddress(app: App): void {
  app.openapi(route, async (c) => c.json(await partAddress(c.var.ctx, c.req.valid("param")), 200));
}
