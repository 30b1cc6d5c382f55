import type { Visit } from "../../page/visit.ts";
import type { CourseWithOutline, LessonDraft } from "../drafts.ts";

/** A lesson with the course that it belongs to. */
export interface LessonHere {
  lesson: LessonDraft;
  etag: string;
  course: CourseWithOutline;
}

/** The lesson that the path names. */
export async function lessonHere({ api, param }: Visit): Promise<LessonHere> {
  const path = { lessonId: param("lessonId") };
  const { data: lesson, etag = "" } = await api.ask("get", "/v1/authoring/lessons/{lessonId}", { path });
  const course = await api.get("/v1/authoring/courses/{courseId}", { path: { courseId: lesson.courseId } });
  return { lesson, etag, course };
}
