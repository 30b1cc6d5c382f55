import { endpoint, problems } from "@edgewise/chassis/endpoint";
import { LessonId } from "@edgewise/contracts/ids";
import { LanguageTag } from "@edgewise/contracts/language-tag";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { privateAnswer } from "../course/public-answer.ts";
import { draftCaptions } from "./draft-captions.ts";
import { captionBytesMax } from "./webvtt.ts";

const route = endpoint({
  operationId: "getDraftCaptions",
  method: "get",
  path: "/v1/authoring/lessons/{lessonId}/captions/{language}",
  summary: "Gives the captions that a draft lesson has in one language.",
  description: "The file as it was uploaded.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:read",
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
    ...problems("resource.missing"),
  },
});

export function mountDraftCaptions(app: App): void {
  app.openapi(route, async (c) => {
    return privateAnswer(await draftCaptions(c.var.ctx, c.req.valid("param")), "text/vtt; charset=utf-8");
  });
}
