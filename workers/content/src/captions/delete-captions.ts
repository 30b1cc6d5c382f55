import { commit } from "@edgewise/chassis/commit";
import { Problem } from "@edgewise/chassis/problem";
import { and, eq, sql } from "drizzle-orm";
import { authoredLesson } from "../author/permission.ts";
import type { Ctx } from "../context.ts";
import { captionTracks, lessonCaptions } from "../schema.ts";

/** Takes captions in a language off a draft lesson; another language becomes the default if these were it. */
export async function deleteCaptions(ctx: Ctx, input: { lessonId: string; language: string }): Promise<void> {
  const { lesson } = await authoredLesson(ctx, input.lessonId, "edit");
  const these = and(eq(lessonCaptions.lessonId, lesson.id), eq(lessonCaptions.language, input.language));
  const found = await ctx.db.select().from(lessonCaptions).where(these).get();
  if (!found) throw new Problem("resource.missing", "No such captions.");
  await commit(ctx, [
    ctx.db.delete(lessonCaptions).where(these),
    ctx.db.delete(captionTracks).where(and(eq(captionTracks.id, found.captionId), eq(captionTracks.frozen, false))),
    ctx.db
      .update(lessonCaptions)
      .set({ isDefault: true })
      .where(
        sql`lesson_id = ${lesson.id} AND language = (SELECT min(language) FROM lesson_captions WHERE lesson_id = ${lesson.id})
          AND NOT EXISTS (SELECT 1 FROM lesson_captions WHERE lesson_id = ${lesson.id} AND is_default = 1)`,
      ),
  ]);
}
