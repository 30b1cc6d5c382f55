import { endpoint, json } from "@edgewise/chassis/endpoint";
import { pageOf, pageQuery } from "@edgewise/chassis/paging";
import { CourseId, LessonId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { publicAnswer } from "../course/public-answer.ts";
import { groupsOf } from "../version/groups.ts";
import { search } from "./search.ts";
import { documentKinds } from "./tables.ts";

const Pieces = z
  .array(z.object({ text: z.string().max(10_000), match: z.boolean() }))
  .max(1000)
  .openapi("SearchPieces", {
    description: "A text in pieces; `match` marks what was searched for. Plain text, never markup.",
  });

const Hit = z
  .object({
    kind: z.enum(documentKinds),
    course: z.object({ id: CourseId, slug: z.string().max(120), title: z.string().max(200) }),
    lesson: z.object({ id: LessonId, title: z.string().max(200) }).nullable(),
    language: z.string().max(35),
    title: Pieces,
    snippet: Pieces,
    atSeconds: z.number().min(0).max(1_000_000).nullable().openapi({ description: "When a caption is spoken." }),
  })
  .openapi("SearchHit");

const route = endpoint({
  operationId: "search",
  method: "get",
  path: "/v1/search",
  summary: "Finds courses, lessons and what is said in their videos.",
  description:
    "Every word has to occur; the last one may be unfinished; words in quotes stand together. Accents and case make no difference.",
  tags: ["search"],
  access: "public",
  request: {
    query: z.object({
      q: z.string().min(1).max(200).openapi({ description: "What to look for.", example: "edge cach" }),
      kind: z.enum(documentKinds).optional(),
      language: z
        .string()
        .max(35)
        .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
        .optional()
        .openapi({ example: "en" }),
      courseId: CourseId.optional(),
      ...pageQuery,
    }),
  },
  responses: {
    200: json(pageOf(Hit), "What was found, best first."),
    304: { description: "The same as the `If-None-Match` one." },
  },
});

export function mountSearch(app: App): void {
  app.openapi(route, async (c) => {
    const found = await search(c.var.ctx, c.req.valid("query"));
    return publicAnswer(c, JSON.stringify(found), "application/json", groupsOf({ catalogue: true }));
  });
}
