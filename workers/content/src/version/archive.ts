import { Problem } from "@edgewise/chassis/problem";
import { authoredCourse } from "../author/permission.ts";
import type { Ctx } from "../context.ts";
import type { CourseDraft } from "../course/draft.ts";
import { retire } from "./retire.ts";

/** Puts a course away: learners do not see it, and nobody can change it until it is published or unpublished. */
export async function archive(ctx: Ctx, courseId: string): Promise<CourseDraft> {
  const found = await authoredCourse(ctx, courseId, "own");
  if (found.course.status === "archived") throw new Problem("course.state", "The course is archived already.");
  return retire(ctx, found, "archived");
}
