import { Problem } from "@edgewise/chassis/problem";
import { and, eq, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { type MediaRow, media } from "./tables.ts";

/**
 * Media that this user may see, play and put into a course: theirs, or that of a course they are an author of; in any
 * state but deleted. Throws `resource.missing` for any other, whatever the reason.
 */
export async function ownMedia(ctx: Ctx, mediaId: string, userId: string): Promise<MediaRow> {
  const row = await ctx.db
    .select()
    .from(media)
    .where(and(eq(media.id, mediaId), mayUse(userId)))
    .get();
  if (!row || row.state === "deleted") throw new Problem("resource.missing", "No such media.");
  return row;
}

/** For a query of media: theirs, or in the draft or the published version of a course of theirs. */
export function mayUse(userId: string) {
  return sql`(${media.creatorId} = ${userId} OR EXISTS (
    SELECT 1 FROM course_authors a WHERE a.user_id = ${userId} AND a.course_id IN (
      SELECT course_id FROM lessons WHERE media_id = ${media.id}
      UNION ALL SELECT id FROM courses WHERE cover_media_id = ${media.id}
      UNION ALL SELECT course_id FROM published_media WHERE media_id = ${media.id}
    )))`;
}
