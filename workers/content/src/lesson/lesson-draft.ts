import { asc, eq } from "drizzle-orm";
import { authoredLesson } from "../author/permission.ts";
import type { Ctx } from "../context.ts";
import { lessonCaptions } from "../schema.ts";
import type { LessonDraftWithCaptions } from "./lesson.ts";
import { showLesson } from "./lesson-fields.ts";

/** A lesson as its authors edit it. */
export async function lessonDraft(ctx: Ctx, lessonId: string): Promise<LessonDraftWithCaptions> {
  const { lesson } = await authoredLesson(ctx, lessonId, "read");
  const { language, label, isDefault } = lessonCaptions;
  const captions = await ctx.db
    .select({ language, label, default: isDefault })
    .from(lessonCaptions)
    .where(eq(lessonCaptions.lessonId, lessonId))
    .orderBy(asc(language));
  return { ...showLesson(lesson), captions };
}
