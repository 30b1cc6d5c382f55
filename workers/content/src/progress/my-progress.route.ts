import { endpoint, json } from "@edgewise/chassis/endpoint";
import { pageOf, pageQuery } from "@edgewise/chassis/paging";
import { CourseId, LessonId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { myProgress } from "./my-progress.ts";

const Instant = z.iso.datetime().max(30);
const LessonCount = z.number().int().min(0).max(500);

const CourseProgress = z
  .object({
    courseId: CourseId,
    slug: z.string().max(120).nullable().openapi({ description: "Null while the course is not public." }),
    title: z.string().max(200),
    lessonCount: LessonCount,
    lessonsCompleted: LessonCount,
    lastLessonId: LessonId,
    lastAt: Instant,
    startedAt: Instant,
    completedAt: Instant.nullable(),
  })
  .openapi("CourseProgress");

const route = endpoint({
  operationId: "listMyProgress",
  method: "get",
  path: "/v1/me/progress",
  summary: "Lists the learner's courses, the one last touched first.",
  tags: ["progress"],
  access: "signed-in",
  scope: "content:read",
  request: { query: z.object(pageQuery) },
  responses: { 200: json(pageOf(CourseProgress), "One page of courses.") },
});

export function mountMyProgress(app: App): void {
  app.openapi(route, async (c) => c.json(await myProgress(c.var.ctx, c.req.valid("query")), 200));
}
