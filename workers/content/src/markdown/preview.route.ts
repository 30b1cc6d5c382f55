import { body, endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { Html, Toc } from "../version/version.ts";
import { preview } from "./preview.ts";

const MarkdownSource = z
  .strictObject({
    markdown: z.string().max(100_000).meta({ example: "## First steps\n\nAsk a *question*." }),
  })
  .openapi("MarkdownSource");

const MarkdownPreview = z.object({ html: Html, toc: Toc }).openapi("MarkdownPreview");

const route = endpoint({
  operationId: "previewMarkdown",
  method: "post",
  path: "/v1/authoring/preview",
  summary: "Renders Markdown as publishing would.",
  description: "Nothing is stored. The author's own pictures have addresses that work for some hours.",
  tags: ["authoring"],
  access: "role",
  role: "creator",
  scope: "content:read",
  keyKeptBy: "nobody",
  request: { body: body(MarkdownSource) },
  responses: { 200: json(MarkdownPreview, "What learners would see."), ...problems("auth.forbidden") },
});

export function mountPreview(app: App): void {
  app.openapi(route, async (c) => c.json(await preview(c.var.ctx, c.req.valid("json").markdown), 200));
}
