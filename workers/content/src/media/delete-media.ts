import { commit } from "@edgewise/chassis/commit";
import { signedIn } from "@edgewise/chassis/permissions";
import { Problem } from "@edgewise/chassis/problem";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { giveBackQuota } from "../upload/quota.ts";
import { uploads } from "../upload/tables.ts";
import { removeLeftObjects } from "./remove-objects.ts";
import { media, mediaFiles, objectRemovals } from "./tables.ts";
import { ownMedia } from "./usable-media.ts";

/**
 * Deletes the actor's own media with all its files and uploads, and gives back their bytes. Refused while a draft, a
 * public course or a cover shows it.
 */
export async function deleteMedia(ctx: Ctx, mediaId: string): Promise<void> {
  const actorId = signedIn(ctx).id;
  const row = await ownMedia(ctx, mediaId, actorId);
  if (row.creatorId !== actorId) throw new Problem("auth.forbidden", "Only its creator deletes media.");
  const ofMedia = eq(uploads.mediaId, mediaId);
  const busy = sql`EXISTS (SELECT 1 FROM ${uploads} WHERE ${ofMedia} AND ${inArray(uploads.state, ["completing", "verifying"])})`;
  await commit(
    ctx,
    [
      // The state is NOT NULL: what is in use fails the whole batch.
      ctx.db
        .update(media)
        .set({ state: sql`CASE WHEN NOT ${inUse(mediaId)} AND NOT ${busy} THEN 'deleted' END` })
        .where(eq(media.id, mediaId)),
      ...giveBackQuota(ctx, actorId, sql`${ofMedia}`),
      ctx.db
        .insert(objectRemovals)
        .select(
          ctx.db
            .select({
              objectKey: uploads.objectKey,
              multipartId: sql<string | null>`CASE ${uploads.state} WHEN 'open' THEN ${uploads.multipartId} END`.as(
                "multipart_id",
              ),
              createdAt: sql<number>`CAST(${ctx.now()} AS INTEGER)`.as("created_at"),
            })
            .from(uploads)
            .where(and(ofMedia, inArray(uploads.state, ["open", "ready"]))),
        )
        .onConflictDoNothing(),
      ctx.db
        .update(uploads)
        .set({ state: "aborted" })
        .where(and(ofMedia, eq(uploads.state, "open"))),
      ctx.db.delete(mediaFiles).where(eq(mediaFiles.mediaId, mediaId)),
    ],
    {
      conflicts: {
        "media.state": ["resource.conflict", "A lesson or a cover uses it, or an upload of it is being completed."],
      },
    },
  );
  ctx.defer(removeLeftObjects(ctx));
}

function inUse(mediaId: string) {
  return sql`(EXISTS (SELECT 1 FROM lessons WHERE media_id = ${mediaId})
    OR EXISTS (SELECT 1 FROM courses WHERE cover_media_id = ${mediaId})
    OR EXISTS (SELECT 1 FROM published_media WHERE media_id = ${mediaId}))`;
}
