import { endpoint, problems } from "@edgewise/chassis/endpoint";
import { UploadId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { partBytesMax, partCountMax } from "./part-plan.ts";
import { storePart } from "./store-part.ts";

const route = endpoint({
  operationId: "storePart",
  method: "put",
  path: "/v1/uploads/{uploadId}/parts/{partNumber}",
  summary: "Stores one part at its signed address.",
  description: "Use the address as it was given. In production parts go straight to R2 and this address is not used.",
  tags: ["uploads"],
  access: "public",
  keyKeptBy: "nobody",
  request: {
    params: z.object({
      uploadId: UploadId,
      partNumber: z.coerce.number().int().min(1).max(partCountMax).meta({ example: 1 }),
    }),
    query: z.object({
      expires: z.coerce.number().int().min(0).max(99_999_999_999).meta({ example: 1_795_327_200 }),
      size: z.coerce.number().int().min(1).max(partBytesMax).meta({ example: 5_242_880 }),
      signature: z.string().max(100).meta({ example: "mJ9cZ1p0n7b0q4sVx8yB2dK5fH3gL6wT1uR9eA0iOjE" }),
    }),
  },
  responses: {
    200: {
      description: "The part is stored.",
      headers: z.object({ ETag: z.string().max(200).meta({ description: "What completion knows the part by." }) }),
    },
    ...problems("media.signature", "resource.missing", "upload.state", "upload.size-mismatch", "input.too-large"),
  },
});

/** Described here and not checked: the body is a stream of any media type. */
const body = {
  required: true,
  content: { "application/octet-stream": { schema: z.string().max(partBytesMax).openapi({ format: "binary" }) } },
};

export function mountStorePart(app: App): void {
  app.openapi({ ...route, request: { ...route.request, body } }, async (c) => {
    const { uploadId, partNumber } = c.req.valid("param");
    const { expires, size, signature } = c.req.valid("query");
    const length = c.req.header("Content-Length");
    const etag = await storePart(c.var.ctx, {
      grant: { uploadId, partNumber, sizeBytes: size, expiresSeconds: expires },
      signature,
      length: length === undefined ? undefined : Number(length),
      body: c.req.raw.body,
    });
    return c.body(null, 200, {
      ETag: `"${etag}"`,
      "Access-Control-Expose-Headers": "ETag",
      "Cache-Control": "no-store",
    });
  });
}
