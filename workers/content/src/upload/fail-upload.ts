import { commit } from "@edgewise/chassis/commit";
import type { Problem } from "@edgewise/chassis/problem";
import { and, eq, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { removeLater, removeObject } from "../media/remove-objects.ts";
import { media } from "../media/tables.ts";
import { giveBackQuota } from "./quota.ts";
import { type UploadRow, uploadParts, uploads } from "./tables.ts";

/**
 * Ends an upload whose file is not as announced: the reason is kept, the quota given back and the object removed, at
 * the latest by the sweep. An upload that has ended otherwise in the meantime stays as it is.
 */
export async function failUpload(
  ctx: Ctx,
  upload: UploadRow,
  problem: Pick<Problem, "code" | "message">,
): Promise<void> {
  const state = sql`CASE WHEN ${uploads.state} IN ('completing', 'verifying') THEN 'failed' END`;
  const failure = { failureCode: problem.code, failureDetail: problem.message };
  const single = and(eq(media.id, upload.mediaId), eq(media.kind, "file"));
  const writes = [
    ctx.db
      .update(uploads)
      .set({ state, ...failure, leaseUntil: 0, updatedAt: ctx.now() })
      .where(eq(uploads.id, upload.id)),
    ...giveBackQuota(ctx, upload.creatorId, sql`${uploads.id} = ${upload.id}`),
    removeLater(ctx, upload),
    ctx.db.update(media).set({ state: "failed" }).where(single),
    ctx.db.delete(uploadParts).where(eq(uploadParts.uploadId, upload.id)),
  ];
  // The request ends in a problem, so its Idempotency-Key is not to be used up.
  await commit({ ...ctx, idempotency: undefined }, writes, {
    conflicts: { "uploads.state": ["upload.state", "This upload has ended in the meantime."] },
  });
  await removeObject(ctx, upload);
}
