import { Problem } from "@edgewise/chassis/problem";
import { and, eq } from "drizzle-orm";
import { authoredLesson } from "../author/permission.ts";
import type { Ctx } from "../context.ts";
import { captionTracks, lessonCaptions } from "../schema.ts";

/** The captions file that a draft lesson has now in one language, as it was uploaded, for its authors to go on with. */
export async function draftCaptions(ctx: Ctx, input: { lessonId: string; language: string }): Promise<string> {
  const { lesson } = await authoredLesson(ctx, input.lessonId, "read");
  const row = await ctx.db
    .select({ vtt: captionTracks.vtt })
    .from(lessonCaptions)
    .innerJoin(captionTracks, eq(captionTracks.id, lessonCaptions.captionId))
    .where(and(eq(lessonCaptions.lessonId, lesson.id), eq(lessonCaptions.language, input.language)))
    .get();
  if (!row) throw new Problem("resource.missing", "No such captions.");
  return row.vtt;
}
