import { endpoint, json } from "@edgewise/chassis/endpoint";
import { CourseId, LessonId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { courseProgressOf } from "./course-progress.ts";
import { LessonStanding } from "./standing.ts";

const CourseLessonsProgress = z
  .object({
    courseId: CourseId,
    lastLessonId: LessonId.nullable().openapi({ description: "Where to go on." }),
    completedAt: z.iso.datetime().max(30).nullable(),
    lessons: z.array(LessonStanding).max(500),
  })
  .openapi("CourseLessonsProgress");

const route = endpoint({
  operationId: "getMyCourseProgress",
  method: "get",
  path: "/v1/me/progress/{courseId}",
  summary: "Gives the learner's standing in each lesson of a course.",
  tags: ["progress"],
  access: "signed-in",
  scope: "content:read",
  request: { params: z.object({ courseId: CourseId }) },
  responses: { 200: json(CourseLessonsProgress, "The standing; lessons not yet opened are left out.") },
});

export function mountCourseProgress(app: App): void {
  app.openapi(route, async (c) => c.json(await courseProgressOf(c.var.ctx, c.req.valid("param").courseId), 200));
}
