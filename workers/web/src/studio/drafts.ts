import type { components } from "@edgewise/client/openapi.generated";
import type { Visit } from "../page/visit.ts";

type Schemas = components["schemas"];

export type CourseDraft = Schemas["CourseDraft"];
export type CourseWithOutline = Schemas["CourseDraftWithOutline"];
export type Outline = Schemas["Outline"];
export type LessonDraft = Schemas["LessonDraftWithCaptions"];
export type CourseChanges = Schemas["CourseChanges"];
export type LessonChange = CourseChanges["lessons"][number];

/** The course that the path names, with its outline and the entity tag of its own fields. */
export async function courseHere({ api, param }: Visit): Promise<{ course: CourseWithOutline; etag: string }> {
  const { data, etag = "" } = await api.ask("get", "/v1/authoring/courses/{courseId}", {
    path: { courseId: param("courseId") },
  });
  return { course: data, etag };
}

/** Whether this author may change the draft as it is now. */
export function mayEdit({ role, status }: Pick<CourseDraft, "role" | "status">): boolean {
  return role !== "viewer" && status !== "archived";
}
