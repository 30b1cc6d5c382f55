import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { LessonId } from "@edgewise/contracts/ids";
import { LanguageTag } from "@edgewise/contracts/language-tag";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { privateAnswer, publicAnswer } from "../course/public-answer.ts";
import { groupsOf } from "../version/groups.ts";
import { PublishedLesson } from "./published-lesson.ts";
import { readLesson } from "./read-lesson.ts";

const Query = z.object({
  transcript: LanguageTag.optional().meta({ description: "Language of the transcript, if there is one in it." }),
});

const route = endpoint({
  operationId: "getLesson",
  method: "get",
  path: "/v1/lessons/{lessonId}",
  summary: "Gives a lesson of a public course.",
  description: "Lessons of a course that is not free are open only where they are marked as a preview.",
  tags: ["courses"],
  access: "public",
  request: { params: z.object({ lessonId: LessonId }), query: Query },
  responses: {
    200: json(PublishedLesson, "The lesson."),
    304: { description: "The same as the `If-None-Match` one." },
    ...problems("resource.missing", "auth.forbidden"),
  },
});

export function mountReadLesson(app: App): void {
  app.openapi(route, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("query") };
    const { lesson, open } = await readLesson(c.var.ctx, input);
    const answer = JSON.stringify(lesson);
    if (!open) return privateAnswer(answer, "application/json");
    return publicAnswer(c, answer, "application/json", groupsOf({ courseIds: [lesson.course.id] }));
  });
}
