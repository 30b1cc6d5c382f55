import { commit } from "@edgewise/chassis/commit";
import { signedIn } from "@edgewise/chassis/permissions";
import { Problem } from "@edgewise/chassis/problem";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { giveBackQuota } from "../upload/quota.ts";
import { uploads } from "../upload/tables.ts";
import { groupsOfMedia } from "../version/groups.ts";
import { ownMedia } from "./own-media.ts";
import { removeLeftObjects } from "./remove-objects.ts";
import { type MediaRow, media, mediaFiles, objectRemovals } from "./tables.ts";

/**
 * Deletes the actor's own media with all its files and uploads, and gives back their bytes. Refused while a draft, a
 * public course or a cover shows it.
 */
export async function deleteMedia(ctx: Ctx, mediaId: string): Promise<void> {
  const actorId = signedIn(ctx).id;
  const row = await ownMedia(ctx, mediaId, actorId);
  if (row.creatorId !== actorId) throw new Problem("auth.forbidden", "Only its creator deletes media.");
  await dropMedia(ctx, row);
  ctx.defer(removeLeftObjects(ctx));
}

/** Takes media out of the database, whoever asks for it, and notes its objects for removal from R2. */
export async function dropMedia(ctx: Ctx, { id, creatorId }: Pick<MediaRow, "id" | "creatorId">): Promise<void> {
  const ofMedia = eq(uploads.mediaId, id);
  const atWork = inArray(uploads.state, ["completing", "verifying"]);
  const busy = sql`EXISTS (SELECT 1 FROM ${uploads} WHERE ${ofMedia} AND ${atWork})`;
  // The state is NOT NULL: what is in use fails the whole batch.
  const state = sql`CASE WHEN NOT ${inUse(id)} AND NOT ${busy} THEN 'deleted' END`;
  await commit(
    ctx,
    [
      ctx.db.update(media).set({ state }).where(eq(media.id, id)),
      ...giveBackQuota(ctx, creatorId, sql`${ofMedia}`),
      noteObjects(ctx, id),
      ctx.db
        .update(uploads)
        .set({ state: "aborted" })
        .where(and(ofMedia, eq(uploads.state, "open"))),
      ctx.db.delete(mediaFiles).where(eq(mediaFiles.mediaId, id)),
    ],
    {
      invalidates: groupsOfMedia(id),
      conflicts: { "media.state": ["resource.conflict", "A lesson, a cover or an upload at work uses it."] },
    },
  );
}

function noteObjects(ctx: Ctx, mediaId: string) {
  const multipartId = sql<string | null>`CASE ${uploads.state} WHEN 'open' THEN ${uploads.multipartId} END`;
  return ctx.db
    .insert(objectRemovals)
    .select(
      ctx.db
        .select({
          objectKey: uploads.objectKey,
          multipartId: multipartId.as("multipart_id"),
          createdAt: sql<number>`CAST(${ctx.now()} AS INTEGER)`.as("created_at"),
        })
        .from(uploads)
        .where(and(eq(uploads.mediaId, mediaId), inArray(uploads.state, ["open", "ready"]))),
    )
    .onConflictDoNothing();
}

function inUse(mediaId: string) {
  return sql`(EXISTS (SELECT 1 FROM lessons WHERE media_id = ${mediaId})
    OR EXISTS (SELECT 1 FROM courses WHERE cover_media_id = ${mediaId})
    OR EXISTS (SELECT 1 FROM published_media WHERE media_id = ${mediaId}))`;
}
