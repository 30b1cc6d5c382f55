import { commit } from "@edgewise/chassis/commit";
import { sql } from "drizzle-orm";
import { chooseMedia } from "../author/media-choice.ts";
import { authoredSection } from "../author/permission.ts";
import type { Ctx } from "../context.ts";
import { parentGone } from "../course/parent-gone.ts";
import { countConflicts, recount } from "../course/recount.ts";
import { lessons } from "../schema.ts";
import type { LessonDraft, NewLesson } from "./lesson.ts";
import { blankLesson, patched, showLesson } from "./lesson-fields.ts";

/** Adds a lesson at the end of a section. Its id is the lesson's for good, in every version of the course. */
export async function addLesson(ctx: Ctx, input: { sectionId: string; lesson: NewLesson }): Promise<LessonDraft> {
  const { section } = await authoredSection(ctx, input.sectionId, "edit");
  const { kind, ...fields } = input.lesson;
  const columns = patched(kind, blankLesson(kind, fields.title), fields);
  await chooseMedia(ctx, "#/mediaId", fields.mediaId);
  const at = ctx.now();
  const row = {
    id: ctx.newId("les"),
    courseId: section.courseId,
    sectionId: section.id,
    kind,
    ...columns,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const position = sql<number>`(SELECT coalesce(max(position) + 1, 0) FROM lessons WHERE section_id = ${section.id})`;
  return commit(ctx, [ctx.db.insert(lessons).values({ ...row, position }), recount(ctx, section.courseId)], {
    conflicts: { ...countConflicts, ...parentGone },
    answer: showLesson({ ...row, position: 0 }),
  });
}
