import { fieldErrors } from "@edgewise/chassis/field-errors";
import { Problem } from "@edgewise/chassis/problem";
import { z } from "@hono/zod-openapi";
import { NewUpload } from "./new-upload.ts";
import { partBytesMin } from "./part-plan.ts";

/** What Uppy begins an upload with. `metadata` is the file's `meta`, of which we need `sizeBytes`. */
export const UppyUpload = z
  .object({
    filename: z.string().max(255).meta({ example: "welcome.mp4" }),
    type: z.string().max(100).meta({ example: "video/mp4" }),
    metadata: z.record(z.string().max(100), z.unknown()).meta({ example: { sizeBytes: 1_834_211 } }),
  })
  .openapi("UppyUpload");

/** The fields of `metadata` that are ours; the others are Uppy's own. */
const ours = ["sizeBytes", "sha256", "kind", "packageId", "path", "partSizeBytes"];

/**
 * The same upload in our own terms. Uppy cuts files into parts of 5 MiB unless it is told otherwise, so that is what
 * counts without a `partSizeBytes`. Throws `input.invalid`, pointing into what Uppy sent.
 */
export function newUploadFrom({ filename, type, metadata }: z.output<typeof UppyUpload>): NewUpload {
  const named = Object.fromEntries(Object.entries(metadata).filter(([name]) => ours.includes(name)));
  const parsed = NewUpload.safeParse({ partSizeBytes: partBytesMin, ...named, filename, contentType: type });
  if (parsed.success) return parsed.data;
  const errors = fieldErrors({ target: "json", error: parsed.error }).map((error) =>
    "pointer" in error ? { ...error, pointer: theirs(error.pointer) } : error,
  );
  throw new Problem("input.invalid", "Some fields are not valid.", { errors });
}

function theirs(pointer: string): string {
  const field = pointer.slice(2);
  if (field === "filename") return pointer;
  return field === "contentType" ? "#/type" : `#/metadata/${field}`;
}
