import { commit } from "@edgewise/chassis/commit";
import { nextVersion } from "@edgewise/chassis/etag";
import { eq, sql } from "drizzle-orm";
import { authoredLesson } from "../author/permission.ts";
import { forgetDraftCaptions } from "../captions/forget.ts";
import type { Ctx } from "../context.ts";
import { countConflicts, recount } from "../course/recount.ts";
import { lessons } from "../schema.ts";

/** Removes a lesson from the draft. Learners keep it until the next publication, and their progress for good. */
export async function deleteLesson(ctx: Ctx, input: { lessonId: string; expected: number | "any" }): Promise<void> {
  const { lesson } = await authoredLesson(ctx, input.lessonId, "edit");
  await commit(
    ctx,
    [
      ctx.db
        .update(lessons)
        .set({ version: nextVersion(lessons.version, input.expected) })
        .where(eq(lessons.id, lesson.id)),
      ...forgetDraftCaptions(ctx, sql`(SELECT ${lesson.id})`),
      ctx.db.delete(lessons).where(eq(lessons.id, lesson.id)),
      recount(ctx, lesson.courseId),
    ],
    { conflicts: { "lessons.version": "precondition.failed", ...countConflicts } },
  );
}
