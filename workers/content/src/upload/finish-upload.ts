import { commit } from "@edgewise/chassis/commit";
import { isProblem, type Problem } from "@edgewise/chassis/problem";
import { eq, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { media, mediaFiles } from "../media/tables.ts";
import { assembleUpload, PartsMissing } from "./assemble-upload.ts";
import { held, releaseUpload } from "./claim-upload.ts";
import { failUpload } from "./fail-upload.ts";
import { type UploadRow, uploadParts, uploads } from "./tables.ts";
import { type UploadView, uploadView } from "./upload-view.ts";
import { type Verified, verifyUpload } from "./verify-upload.ts";

/**
 * Brings an upload that this worker has claimed to its end: completing → verifying → ready, or failed. Every step may be
 * cut off: the next worker begins where this one stopped, and repeats at most one step. Throws the problem of a file that
 * is not as announced, after it has been removed.
 */
export async function finishUpload(ctx: Ctx, claimed: UploadRow): Promise<UploadView> {
  try {
    const upload = await assembleUpload(ctx, claimed);
    const target = await ctx.db.select().from(media).where(eq(media.id, upload.mediaId)).get();
    const isEntry = target?.entryPath === upload.path;
    return await makeReady(ctx, upload, await verifyUpload(ctx, upload, isEntry), isEntry);
  } catch (error) {
    if (error instanceof PartsMissing) throw error;
    if (isVerdict(error)) await failUpload(ctx, claimed, error);
    else await releaseUpload(ctx, claimed);
    throw error;
  }
}

/** Whether an error is the last word on a file. Anything else may pass when it is tried again. */
function isVerdict(error: unknown): error is Problem {
  const verdicts = ["size-mismatch", "checksum-mismatch", "type-mismatch", "parts-missing"];
  return isProblem(error) && verdicts.some((verdict) => error.code === `upload.${verdict}`);
}

async function makeReady(ctx: Ctx, upload: UploadRow, found: Verified, isEntry: boolean): Promise<UploadView> {
  const { mediaId, path, objectKey, contentType, sizeBytes } = upload;
  const { pixels, ...stored } = found;
  const now = ctx.now();
  const ended = { leaseUntil: 0, chosenParts: null, updatedAt: now };
  // The state is NOT NULL: whoever has lost the lease fails the whole batch.
  const state = sql`CASE WHEN ${held(upload)} AND ${uploads.state} = 'verifying' THEN 'ready' END`;
  const mediaState = isEntry ? { state: "ready" as const, readyAt: now, ...pixels } : {};
  return commit(
    ctx,
    [
      ctx.db
        .update(uploads)
        .set({ state, ...ended })
        .where(eq(uploads.id, upload.id)),
      ctx.db.insert(mediaFiles).values({ mediaId, path, objectKey, contentType, sizeBytes, ...stored }),
      ctx.db
        .update(media)
        .set({ sizeBytes: sql`${media.sizeBytes} + ${sizeBytes}`, ...mediaState })
        .where(eq(media.id, mediaId)),
      ctx.db.delete(uploadParts).where(eq(uploadParts.uploadId, upload.id)),
    ],
    {
      conflicts: { "uploads.state": ["upload.state", "Another request has taken this upload over."] },
      answer: uploadView({ ...upload, state: "ready" }),
    },
  );
}
