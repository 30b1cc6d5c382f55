import { cutPage, type Page, positionOf } from "@edgewise/chassis/paging";
import { signedIn } from "@edgewise/chassis/permissions";
import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { type MediaView, mediaView } from "./media-view.ts";
import { type MediaState, media } from "./tables.ts";

export interface MyMediaQuery {
  cursor?: string | undefined;
  limit: number;
  state?: Exclude<MediaState, "deleted"> | undefined;
}

/** The actor's own media, the newest first. */
export async function myMedia(ctx: Ctx, { cursor, limit, state }: MyMediaQuery): Promise<Page<MediaView>> {
  const after = positionOf(cursor);
  const rows = await ctx.db
    .select()
    .from(media)
    .where(
      and(
        eq(media.creatorId, signedIn(ctx).id),
        ne(media.state, "deleted"),
        state && eq(media.state, state),
        after && sql`(${media.createdAt}, ${media.id}) < (${after.sort}, ${after.id})`,
      ),
    )
    .orderBy(desc(media.createdAt), desc(media.id))
    .limit(limit + 1)
    .all();
  return cutPage(rows, limit, (row) => ({ sort: row.createdAt, id: row.id }), mediaView);
}
