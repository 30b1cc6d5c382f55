import { Problem } from "@edgewise/chassis/problem";
import { and, eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { mayReadClosed } from "../lesson/closed-lesson.ts";
import { captionTracks } from "../schema.ts";
import { publishedLessons, revisionCaptions } from "../version/tables.ts";

/** The captions file of a lesson of a public course, for whoever may read the lesson. */
export async function readCaptions(
  ctx: Ctx,
  input: { lessonId: string; language: string },
): Promise<{ vtt: string; open: boolean; courseId: string }> {
  const { courseId, open } = publishedLessons;
  const row = await ctx.db
    .select({ courseId, open, vtt: captionTracks.vtt })
    .from(publishedLessons)
    .innerJoin(
      revisionCaptions,
      and(
        eq(revisionCaptions.lessonId, publishedLessons.lessonId),
        eq(revisionCaptions.revision, publishedLessons.revision),
        eq(revisionCaptions.language, input.language),
      ),
    )
    .innerJoin(captionTracks, eq(captionTracks.id, revisionCaptions.captionId))
    .where(eq(publishedLessons.lessonId, input.lessonId))
    .get();
  if (!row) throw new Problem("resource.missing", "No such captions.");
  if (!row.open) await mayReadClosed(ctx, row.courseId);
  return row;
}
