import { and, eq, inArray, like, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { type Pictures, picturesNamed } from "../markdown/pictures.ts";
import { media } from "../media/tables.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * The pictures that the texts of a course may show: its authors' own, and those it shows already, whoever left since.
 * Anybody else's would be opened to the world by naming it.
 */
export async function picturesFor(ctx: Ctx, draft: Snapshot, texts: Iterable<string>): Promise<Pictures> {
  const courseId = draft.course.id;
  return picturesWhere(
    ctx,
    texts,
    sql`(${media.creatorId} IN (SELECT value FROM json_each(${JSON.stringify(draft.authorIds)}))
      OR EXISTS (SELECT 1 FROM published_media WHERE media_id = ${media.id} AND course_id = ${courseId})
      OR EXISTS (SELECT 1 FROM revision_media rm JOIN lesson_revisions lr USING (lesson_id, revision)
        WHERE rm.media_id = ${media.id} AND lr.course_id = ${courseId}))`,
  );
}

/** The images among the media that the texts name, as far as they are ready and the condition lets them in. */
export async function picturesWhere(ctx: Ctx, texts: Iterable<string>, allowed: SQL): Promise<Pictures> {
  const ids = picturesNamed(texts);
  if (ids.length === 0) return new Map();
  const { id, width, height } = media;
  const rows = await ctx.db
    .select({ id, width, height })
    .from(media)
    .where(
      and(
        inArray(id, sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`),
        eq(media.state, "ready"),
        like(media.contentType, "image/%"),
        allowed,
      ),
    );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        src: `/v1/media/${row.id}`,
        pixels: row.width && row.height ? { width: row.width, height: row.height } : undefined,
      },
    ]),
  );
}
