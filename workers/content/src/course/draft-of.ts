import { authoredCourse } from "../author/permission.ts";
import type { Ctx } from "../context.ts";
import { type CourseDraftWithOutline, type Outline, showDraft } from "./draft.ts";
import { outlineOf } from "./outline.ts";

/** A course as its authors edit it, with the whole outline. */
export async function draftOf(ctx: Ctx, courseId: string): Promise<CourseDraftWithOutline> {
  const { course, role } = await authoredCourse(ctx, courseId, "read");
  return { ...showDraft(course, role), outline: await outlineOf(ctx, course) };
}

/** The order of a draft alone. */
export async function draftOutline(ctx: Ctx, courseId: string): Promise<Outline> {
  const { course } = await authoredCourse(ctx, courseId, "read");
  return outlineOf(ctx, course);
}
