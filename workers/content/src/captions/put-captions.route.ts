import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { LessonId } from "@edgewise/contracts/ids";
import { LanguageTag } from "@edgewise/contracts/language-tag";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { putCaptions } from "./put-captions.ts";
import { textOf } from "./text-of.ts";
import { captionBytesMax } from "./webvtt.ts";

const StoredCaptions = z
  .object({
    language: LanguageTag,
    label: z.string().max(100).meta({ example: "English" }),
    default: z.boolean(),
    cueCount: z.number().int().min(1).max(50_000),
  })
  .openapi("StoredCaptions");

const Query = z.object({
  label: z.string().trim().min(1).max(100).optional().meta({ description: "Else the language's own name." }),
  default: z.enum(["true", "false"]).default("false").meta({ description: "Whether players show these unasked." }),
});

const route = endpoint({
  operationId: "putCaptions",
  method: "put",
  path: "/v1/authoring/lessons/{lessonId}/captions/{language}",
  summary: "Gives a video captions in a language.",
  description:
    "The body is a WebVTT file of at most 512 KiB. `captions.invalid` lists what is wrong with it; the `pointer` of an error is its line: `#/12`.",
  tags: ["authoring"],
  access: "signed-in",
  scope: "content:write",
  keyKeptBy: "nobody",
  request: {
    params: z.object({ lessonId: LessonId, language: LanguageTag }),
    query: Query,
    body: {
      required: true,
      content: {
        "text/vtt": {
          schema: z.string().max(captionBytesMax),
          example: "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nWelcome to the course.\n",
        },
      },
    },
  },
  responses: {
    200: json(StoredCaptions, "The captions are stored."),
    ...problems(
      "resource.missing",
      "auth.forbidden",
      "course.state",
      "resource.conflict",
      "captions.invalid",
      "input.too-large",
      "input.malformed",
    ),
  },
});

export function mountPutCaptions(app: App): void {
  app.openapi(route, async (c) => {
    const { label, default: wanted } = c.req.valid("query");
    const vtt = await textOf(c.req.raw, captionBytesMax);
    const input = { ...c.req.valid("param"), vtt, label, isDefault: wanted === "true" };
    return c.json(await putCaptions(c.var.ctx, input), 200);
  });
}
