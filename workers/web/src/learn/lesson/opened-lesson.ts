import { isProblem } from "@edgewise/client/api-problem";
import type { Visit } from "../../page/visit.ts";
import { secondsOf } from "../clock.ts";
import type { Opened } from "./lesson-parts.ts";

/** What a visit to a lesson shows. Without the course the lesson still can be read. */
export async function openedLesson({ api, param, query, log }: Visit): Promise<Opened> {
  const transcript = /^[A-Za-z0-9-]{2,35}$/.exec(query.get("transcript") ?? "")?.[0];
  const lesson = await api.get("/v1/lessons/{lessonId}", {
    path: { lessonId: param("lessonId") },
    query: { transcript },
  });
  const course = await api.get("/v1/courses/{idOrSlug}", { path: { idOrSlug: lesson.course.id } }).catch((error) => {
    if (!isProblem(error)) throw error;
    log("warn", "lesson.partial", { code: error.code });
    return undefined;
  });
  const startAt = secondsOf(query.get("t") ?? "");
  return { lesson, course, startAt };
}
