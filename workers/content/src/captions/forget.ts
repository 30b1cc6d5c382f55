import type { Write } from "@edgewise/chassis/commit";
import { and, eq, inArray, type SQLWrapper } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { captionTracks, lessonCaptions } from "../schema.ts";

/** Removes the captions of draft lessons; tracks that a published version shows stay. */
export function forgetDraftCaptions(ctx: Pick<Ctx, "db">, lessonIds: SQLWrapper): Write[] {
  return [
    ctx.db.delete(lessonCaptions).where(inArray(lessonCaptions.lessonId, lessonIds)),
    ctx.db
      .delete(captionTracks)
      .where(and(inArray(captionTracks.lessonId, lessonIds), eq(captionTracks.frozen, false))),
  ];
}
