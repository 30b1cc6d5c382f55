import { endpoint } from "@edgewise/chassis/endpoint";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { asset } from "./asset.ts";
import { viewer, viewerPolicy } from "./viewer.ts";

const page = z.string().max(100_000).meta({ description: "An HTML page.", example: "<!doctype html>" });

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
  app.openapi(route, async (c) => {
    const { html, nonce } = await viewer(c.env.ASSETS, c.req.url);
    return c.html(html, 200, { "Content-Security-Policy": viewerPolicy(nonce) });
  });
  app.get("/docs/:file{[a-z-]+\\.(?:css|js|svg)}", (c) => asset(c, c.req.path));
}
