import { endpoint } from "@edgewise/chassis/endpoint";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { asset } from "./asset.ts";

const page = z.string().max(100_000).meta({ description: "An HTML page." });

const route = endpoint({
  operationId: "getDocs",
  method: "get",
  path: "/docs",
  summary: "Shows this description of the API to people.",
  tags: ["platform"],
  access: "public",
  responses: { 200: { description: "The viewer.", content: { "text/html": { schema: page } } } },
});

/** The viewer's page, and the files it loads. */
export function mountDocs(app: App): void {
  app.openapi(route, (c) => asset(c, "/docs/"));
  app.get("/docs/:file{[a-z-]+\\.(?:css|js|png|svg)}", (c) => asset(c, c.req.path));
}
