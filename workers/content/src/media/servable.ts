import { and, eq, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { media, mediaFiles } from "./tables.ts";

/** One file that is there to be served, or the way to the first one of its package. */
export interface Servable {
  kind: "file" | "hls";
  filename: string;
  entryPath: string;
  /** The public courses that let anybody have it; none means that it is private. */
  openedBy: string[];
  /** Null when the media has no file at this path. */
  file: { objectKey: string; contentType: string; sizeBytes: number; etag: string; storedAt: number } | null;
}

/** How many courses an answer names; the others change it by the media's own group. */
const coursesMax = 10;

/** Reads all that serving one file takes, in one query. Undefined unless the media is ready. */
export async function servable(ctx: Ctx, mediaId: string, path: string): Promise<Servable | undefined> {
  const openedBy = sql<string | null>`(SELECT group_concat(course_id) FROM
    (SELECT course_id FROM published_media WHERE media_id = ${mediaId} AND open = 1 LIMIT ${coursesMax}))`;
  const row = await ctx.db
    .select({ kind: media.kind, filename: media.filename, entryPath: media.entryPath, openedBy, file: mediaFiles })
    .from(media)
    .leftJoin(mediaFiles, and(eq(mediaFiles.mediaId, media.id), eq(mediaFiles.path, path)))
    .where(and(eq(media.id, mediaId), eq(media.state, "ready")))
    .get();
  return row && { ...row, openedBy: row.openedBy?.split(",") ?? [] };
}
