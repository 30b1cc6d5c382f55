import { signedIn } from "@edgewise/chassis/permissions";
import { Problem } from "@edgewise/chassis/problem";
import { z } from "@hono/zod-openapi";
import type { Ctx } from "../context.ts";
import { partBytes, partBytesMax, partCountMax } from "./part-plan.ts";
import type { UploadRow } from "./tables.ts";
import { mustBeOpen, ownUpload } from "./upload-view.ts";

/** Where one part goes. */
export const PartAddressView = z
  .object({
    partNumber: z.number().int().min(1).max(partCountMax),
    sizeBytes: z.number().int().min(1).max(partBytesMax).describe("The part has exactly this length."),
    url: z.string().max(2000).describe("Takes the part by PUT, with no other credential, and answers its ETag."),
    expiresAt: z.iso.datetime().max(30),
  })
  .openapi("PartAddress");
export type PartAddressView = z.infer<typeof PartAddressView>;

/** A fresh address for one part. Throws `input.invalid` for a part that the file does not have. */
export async function partAddress(
  ctx: Ctx,
  { uploadId, partNumber }: { uploadId: string; partNumber: number },
): Promise<PartAddressView> {
  const upload = await ownUpload(ctx, uploadId, signedIn(ctx).id);
  mustBeOpen(upload);
  return addressOf(ctx, upload, partNumber);
}

/** The address of a part of an upload at hand. */
export async function addressOf(ctx: Ctx, upload: UploadRow, partNumber: number): Promise<PartAddressView> {
  const sizeBytes = partBytes(upload, partNumber);
  if (sizeBytes === undefined) {
    throw new Problem("input.invalid", "The file has no such part.", {
      errors: [{ parameter: "partNumber", detail: "Parts are numbered from 1 to the upload's partCount." }],
    });
  }
  const { objectKey, multipartId } = upload;
  const address = await ctx.mediaStore.partAddress(
    { uploadId: upload.id, objectKey, multipartId },
    { partNumber, sizeBytes },
  );
  return { partNumber, sizeBytes, url: address.url, expiresAt: new Date(address.expiresAt).toISOString() };
}
