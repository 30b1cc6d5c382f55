import { commit } from "@edgewise/chassis/commit";
import { signedIn } from "@edgewise/chassis/permissions";
import { Problem } from "@edgewise/chassis/problem";
import { and, eq, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { removeLater, removeObject } from "../media/remove-objects.ts";
import { media } from "../media/tables.ts";
import { giveBackQuota } from "./quota.ts";
import { type UploadRow, uploadParts, uploads } from "./tables.ts";
import { ownUpload } from "./upload-view.ts";

/** Gives up an upload that is still open, with its parts and its quota. Aborting twice is fine. */
export async function abortUpload(ctx: Ctx, uploadId: string): Promise<void> {
  const upload = await ownUpload(ctx, uploadId, signedIn(ctx).id);
  if (upload.state === "aborted" || upload.state === "failed") return commit(ctx, [], { answer: undefined });
  if (upload.state === "ready") throw new Problem("upload.state", "This upload is complete. Delete its media instead.");
  await giveUp(ctx, upload);
}

/** open → aborted, whoever asks for it. Throws `upload.state` when a completion has begun in the meantime. */
export async function giveUp(ctx: Ctx, upload: UploadRow): Promise<void> {
  const state = sql`CASE WHEN ${uploads.state} = 'open' THEN 'aborted' END`;
  const single = and(eq(media.id, upload.mediaId), eq(media.kind, "file"));
  await commit(
    ctx,
    [
      ctx.db.update(uploads).set({ state, updatedAt: ctx.now() }).where(eq(uploads.id, upload.id)),
      ...giveBackQuota(ctx, upload.creatorId, sql`${uploads.id} = ${upload.id}`),
      removeLater(ctx, upload),
      ctx.db.update(media).set({ state: "deleted" }).where(single),
      ctx.db.delete(uploadParts).where(eq(uploadParts.uploadId, upload.id)),
    ],
    { conflicts: { "uploads.state": ["upload.state", "This upload is being completed."] } },
  );
  await removeObject(ctx, upload);
}
