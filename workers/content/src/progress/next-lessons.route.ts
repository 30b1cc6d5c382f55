import { endpoint, json } from "@edgewise/chassis/endpoint";
import { pageOf, pageQuery } from "@edgewise/chassis/paging";
import { CourseId, LessonId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { lessonKinds } from "../schema.ts";
import { nextLessons } from "./next-lessons.ts";

const NextLesson = z
  .object({
    courseId: CourseId,
    slug: z.string().max(120),
    courseTitle: z.string().max(200),
    lessonId: LessonId,
    lessonTitle: z.string().max(200),
    kind: z.enum(lessonKinds),
    durationSeconds: z.number().int().min(1).max(360_000).nullable(),
    positionSeconds: z.number().min(0).max(1_000_000).openapi({ description: "Where to go on in it." }),
  })
  .openapi("NextLesson");

const route = endpoint({
  operationId: "listMyNextLessons",
  method: "get",
  path: "/v1/me/next",
  summary: "Lists what the learner does next.",
  description:
    "One lesson of each course begun and not completed: the first not completed from where the learner left.",
  tags: ["progress"],
  access: "signed-in",
  scope: "content:read",
  request: { query: z.object(pageQuery) },
  responses: { 200: json(pageOf(NextLesson), "One page of lessons, the course last touched first.") },
});

export function mountNextLessons(app: App): void {
  app.openapi(route, async (c) => c.json(await nextLessons(c.var.ctx, c.req.valid("query")), 200));
}
