import { Problem } from "@edgewise/chassis/problem";
import { authoredCourse } from "../author/permission.ts";
import type { Ctx } from "../context.ts";
import type { CourseDraft } from "../course/draft.ts";
import { retire } from "./retire.ts";

/** Takes a course away from learners, or out of the archive, so that it can be worked on. */
export async function unpublish(ctx: Ctx, courseId: string): Promise<CourseDraft> {
  const found = await authoredCourse(ctx, courseId, "own");
  const { status, latestVersion } = found.course;
  if (status !== "published" && status !== "archived") {
    throw new Problem("course.state", "The course is neither public nor archived.");
  }
  return retire(ctx, found, latestVersion > 0 ? "unpublished" : "draft");
}
