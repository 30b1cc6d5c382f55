import { commit, type Write } from "@edgewise/chassis/commit";
import { signedIn } from "@edgewise/chassis/permissions";
import { Problem } from "@edgewise/chassis/problem";
import { z } from "@hono/zod-openapi";
import type { Ctx } from "../context.ts";
import { ownMedia } from "../media/own-media.ts";
import { media } from "../media/tables.ts";
import type { NewUpload } from "./new-upload.ts";
import { addressOf, PartAddressView } from "./part-address.ts";
import { addressesMax, partCount, usualPartBytes } from "./part-plan.ts";
import { quotaConflict, takeQuota } from "./quota.ts";
import { type UploadRow, uploads } from "./tables.ts";
import { UploadView, uploadView } from "./upload-view.ts";

/** A day less than R2 keeps an incomplete multipart upload. */
const openMs = 6 * 86_400_000;

/** An upload that has begun, and where its parts go. */
export const BegunUpload = UploadView.extend({
  parts: z.array(PartAddressView).max(addressesMax).describe(`Of the first ${addressesMax} parts.`),
}).openapi("BegunUpload");
type BegunUpload = z.infer<typeof BegunUpload>;

/**
 * Begins an upload: its bytes are taken from the creator's quota at once, so that parallel uploads cannot exceed it
 * together. A path of a package that is taken is a conflict.
 */
export async function createUpload(ctx: Ctx, input: NewUpload): Promise<BegunUpload> {
  const creatorId = signedIn(ctx).id;
  if (input.packageId) await mustTakeFiles(ctx, input.packageId, creatorId);
  const upload = await newUpload(ctx, input, creatorId);
  const { objectKey, multipartId } = upload;
  try {
    const numbers = Array.from({ length: Math.min(addressesMax, partCount(upload)) }, (_, i) => i + 1);
    const parts = await Promise.all(numbers.map((partNumber) => addressOf(ctx, upload, partNumber)));
    const writes: Write[] = [takeQuota(ctx, creatorId, upload.sizeBytes)];
    if (!input.packageId) writes.push(ctx.db.insert(media).values(newMedia(upload, input)));
    return await commit(ctx, [...writes, ctx.db.insert(uploads).values(upload)], {
      conflicts: {
        ...quotaConflict,
        "uploads.media_id": ["resource.conflict", "The package has a file at this path."],
      },
      answer: { ...uploadView(upload), parts },
    });
  } catch (error) {
    ctx.defer(ctx.mediaStore.abort({ objectKey, multipartId }));
    throw error;
  }
}

async function mustTakeFiles(ctx: Ctx, mediaId: string, creatorId: string): Promise<void> {
  const row = await ownMedia(ctx, mediaId, creatorId);
  if (row.creatorId !== creatorId) throw new Problem("auth.forbidden", "Only its creator adds files to a package.");
  if (row.kind !== "hls") throw new Problem("upload.state", "This media is a single file.");
  if (row.state !== "uploading") throw new Problem("upload.state", "The package is complete and takes no more files.");
}

async function newUpload(ctx: Ctx, input: NewUpload, creatorId: string): Promise<UploadRow> {
  const id = ctx.newId("upl");
  const mediaId = input.packageId ?? ctx.newId("med");
  const objectKey = `media/${mediaId}/${id}`;
  const now = ctx.now();
  return {
    id,
    mediaId,
    creatorId,
    path: input.path ?? "",
    filename: input.filename,
    contentType: input.contentType,
    sizeBytes: input.sizeBytes,
    partSizeBytes: input.partSizeBytes ?? usualPartBytes(input.sizeBytes),
    sha256: input.sha256 ?? null,
    objectKey,
    multipartId: await ctx.mediaStore.begin(objectKey, input.contentType),
    state: "open",
    chosenParts: null,
    leaseUntil: 0,
    attempts: 0,
    heldBytes: input.sizeBytes,
    failureCode: null,
    failureDetail: null,
    createdAt: now,
    expiresAt: now + openMs,
    updatedAt: now,
  };
}

function newMedia(upload: UploadRow, { kind }: NewUpload): typeof media.$inferInsert {
  const { mediaId: id, creatorId, filename, contentType, path: entryPath, createdAt } = upload;
  return { id, creatorId, kind, filename, contentType, entryPath, createdAt, state: "uploading" };
}
