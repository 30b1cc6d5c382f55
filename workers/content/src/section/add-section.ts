import { commit } from "@edgewise/chassis/commit";
import { sql } from "drizzle-orm";
import { authoredCourse } from "../author/permission.ts";
import type { Ctx } from "../context.ts";
import { parentGone } from "../course/parent-gone.ts";
import { countConflicts, recount } from "../course/recount.ts";
import { sections } from "../schema.ts";
import { type Section, showSection } from "./section.ts";

/** Adds a section at the end of a course. */
export async function addSection(ctx: Ctx, input: { courseId: string; title: string }): Promise<Section> {
  const { course } = await authoredCourse(ctx, input.courseId, "edit");
  const at = ctx.now();
  const row = {
    id: ctx.newId("sec"),
    courseId: course.id,
    title: input.title,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const position = sql<number>`(SELECT coalesce(max(position) + 1, 0) FROM sections WHERE course_id = ${course.id})`;
  return commit(ctx, [ctx.db.insert(sections).values({ ...row, position }), recount(ctx, course.id)], {
    conflicts: { ...countConflicts, ...parentGone },
    answer: showSection({ ...row, position: 0 }),
  });
}
