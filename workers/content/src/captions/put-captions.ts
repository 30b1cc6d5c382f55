import { commit } from "@edgewise/chassis/commit";
import { Problem } from "@edgewise/chassis/problem";
import { and, eq, ne, sql } from "drizzle-orm";
import { authoredLesson } from "../author/permission.ts";
import type { Ctx } from "../context.ts";
import { parentGone } from "../course/parent-gone.ts";
import { captionTracks, lessonCaptions } from "../schema.ts";
import { readWebVtt } from "./webvtt.ts";

/** How a draft's captions in one language are now. */
export interface StoredCaptions {
  language: string;
  label: string;
  default: boolean;
  cueCount: number;
}

/**
 * Gives a video captions in a language, instead of those it had in it. The first ones are the default until others are
 * said to be. Learners see them with the next publication. Throws `captions.invalid` naming the lines.
 */
export async function putCaptions(
  ctx: Ctx,
  input: { lessonId: string; language: string; vtt: string; label?: string | undefined; isDefault: boolean },
): Promise<StoredCaptions> {
  const { lesson } = await authoredLesson(ctx, input.lessonId, "edit");
  if (lesson.kind !== "video") throw new Problem("resource.conflict", "Only a video has captions.");
  const captions = readWebVtt(input.vtt);
  if ("errors" in captions) {
    throw new Problem("captions.invalid", captions.errors[0]?.detail ?? "Not WebVTT.", { errors: captions.errors });
  }

  const { language } = input;
  const others = await ctx.db
    .select({ isDefault: lessonCaptions.isDefault })
    .from(lessonCaptions)
    .where(and(eq(lessonCaptions.lessonId, lesson.id), ne(lessonCaptions.language, language)));
  const isDefault = input.isDefault || !others.some((other) => other.isDefault);
  const label = input.label ?? nameOf(language);
  const id = ctx.newId("cap");
  const row = { lessonId: lesson.id, language, captionId: id, label, isDefault };
  const writes = [
    ctx.db.insert(captionTracks).values({
      ...{ id, lessonId: lesson.id, language, vtt: input.vtt, cues: captions.cues },
      createdAt: ctx.now(),
    }),
    ...(isDefault
      ? [ctx.db.update(lessonCaptions).set({ isDefault: false }).where(eq(lessonCaptions.lessonId, lesson.id))]
      : []),
    ctx.db
      .insert(lessonCaptions)
      .values(row)
      .onConflictDoUpdate({ target: [lessonCaptions.lessonId, lessonCaptions.language], set: row }),
    // What was replaced and never shown is of no more use.
    ctx.db
      .delete(captionTracks)
      .where(
        and(
          eq(captionTracks.lessonId, lesson.id),
          eq(captionTracks.frozen, false),
          sql`${captionTracks.id} NOT IN (SELECT caption_id FROM lesson_captions WHERE lesson_id = ${lesson.id})`,
        ),
      ),
  ];
  return commit(ctx, writes, {
    conflicts: parentGone,
    answer: { language, label, default: isDefault, cueCount: captions.cues.length },
  });
}

/** What a language is called in itself. Extensions of a tag have no name. */
function nameOf(language: string): string {
  const { baseName } = new Intl.Locale(language);
  return new Intl.DisplayNames([baseName], { type: "language" }).of(baseName) ?? language;
}
