import { commit } from "@edgewise/chassis/commit";
import { nextVersion } from "@edgewise/chassis/etag";
import { eq } from "drizzle-orm";
import { chooseMedia } from "../author/media-choice.ts";
import { authoredLesson } from "../author/permission.ts";
import type { Ctx } from "../context.ts";
import { lessons } from "../schema.ts";
import type { LessonDraft, LessonPatch } from "./lesson.ts";
import { patched, showLesson } from "./lesson-fields.ts";

/** Changes a draft lesson. Throws `precondition.failed` when somebody else changed it in the meantime. */
export async function editLesson(
  ctx: Ctx,
  input: { lessonId: string; patch: LessonPatch; expected: number | "any" },
): Promise<LessonDraft> {
  const { lesson } = await authoredLesson(ctx, input.lessonId, "edit");
  const expected = input.expected === "any" ? lesson.version : input.expected;
  const change = { ...patched(lesson.kind, lesson, input.patch), updatedAt: ctx.now() };
  await chooseMedia(ctx, "#/mediaId", input.patch.mediaId, lesson.mediaId);
  const write = ctx.db
    .update(lessons)
    .set({ ...change, version: nextVersion(lessons.version, expected) })
    .where(eq(lessons.id, lesson.id));
  return commit(ctx, [write], {
    conflicts: { "lessons.version": "precondition.failed" },
    answer: showLesson({ ...lesson, ...change, version: expected + 1 }),
  });
}
