import { endpoint, problems } from "@edgewise/chassis/endpoint";
import { LessonId } from "@edgewise/contracts/ids";
import { LanguageTag } from "@edgewise/contracts/language-tag";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { privateAnswer, publicAnswer } from "../course/public-answer.ts";
import { groupsOf } from "../version/groups.ts";
import { readCaptions } from "./read-captions.ts";
import { captionBytesMax } from "./webvtt.ts";

const type = "text/vtt; charset=utf-8";

const route = endpoint({
  operationId: "getCaptions",
  method: "get",
  path: "/v1/lessons/{lessonId}/captions/{language}",
  summary: "Gives the captions of a video in one language.",
  tags: ["courses"],
  access: "public",
  request: { params: z.object({ lessonId: LessonId, language: LanguageTag }) },
  responses: {
    200: {
      description: "A WebVTT file.",
      content: {
        "text/vtt": {
          schema: z.string().max(captionBytesMax),
          example: "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nWelcome to the course.\n",
        },
      },
    },
    304: { description: "The same as the `If-None-Match` one." },
    ...problems("resource.missing", "auth.forbidden"),
  },
});

export function mountReadCaptions(app: App): void {
  app.openapi(route, async (c) => {
    const { vtt, open, courseId } = await readCaptions(c.var.ctx, c.req.valid("param"));
    if (!open) return privateAnswer(vtt, type);
    return publicAnswer(c, vtt, type, groupsOf({ courseIds: [courseId] }));
  });
}
