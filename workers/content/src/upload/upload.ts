import { signedIn } from "@edgewise/chassis/permissions";
import { z } from "@hono/zod-openapi";
import type { Ctx } from "../context.ts";
import type { StoredPart } from "../media/store.ts";
import { partBytesMax, partCountMax } from "./part-plan.ts";
import { ownUpload, UploadView, uploadView } from "./upload-view.ts";

/** A stored part, under the names that S3 and its clients give the fields. */
export const PartView = z
  .object({
    PartNumber: z.number().int().min(1).max(partCountMax),
    Size: z.number().int().min(0).max(partBytesMax),
    ETag: z.string().max(200),
  })
  .openapi("StoredPart");

/** An upload with the parts that have arrived. */
export const UploadWithParts = UploadView.extend({ parts: z.array(PartView).max(partCountMax) }).openapi(
  "UploadWithParts",
);

/** How the actor's upload stands and which parts have arrived; what is missing is what a client still has to send. */
export async function upload(ctx: Ctx, uploadId: string): Promise<z.infer<typeof UploadWithParts>> {
  const row = await ownUpload(ctx, uploadId, signedIn(ctx).id);
  const { objectKey, multipartId } = row;
  const stored = row.state === "open" ? await ctx.mediaStore.storedParts({ uploadId, objectKey, multipartId }) : [];
  return { ...uploadView(row), parts: stored.map(partView) };
}

/** Shows a stored part as S3 would. */
export function partView({ partNumber, sizeBytes, etag }: StoredPart): z.infer<typeof PartView> {
  return { PartNumber: partNumber, Size: sizeBytes, ETag: etag };
}
