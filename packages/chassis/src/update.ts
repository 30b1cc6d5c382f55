import { z } from "@hono/zod-openapi";

/** Documents `If-Match`; `ifMatch` reads it, so that a missing one is 428 and not 400. */
export const ifMatchHeaders = z.object({
  "if-match": z.string().max(200).optional().openapi({ description: "The ETag you last read.", example: '"v3"' }),
});

/** A request body that is a JSON Merge Patch (RFC 7396); plain JSON means the same. */
export function mergePatch<S extends z.ZodType>(schema: S) {
  return {
    required: true,
    content: { "application/merge-patch+json": { schema }, "application/json": { schema } },
  };
}
