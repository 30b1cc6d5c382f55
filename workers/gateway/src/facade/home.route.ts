import { endpoint, json } from "@edgewise/chassis/endpoint";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import type { Targets } from "../targets.ts";
import { Home, home } from "./home.ts";

const language = z
  .string()
  .regex(/^[a-z]{2,3}$/, "A primary language subtag such as `de`.")
  .max(3)
  .optional()
  .meta({ description: "Primary language subtag of the visitor.", example: "en" });

const route = endpoint({
  operationId: "getHome",
  method: "get",
  path: "/v1/home",
  summary: "Gives the home page at once.",
  description:
    "Asks the services for its parts at the same time. A part that cannot be had in time is left out and named.",
  tags: ["platform"],
  access: "public",
  request: { query: z.object({ language }) },
  responses: { 200: json(Home, "The parts that could be had.") },
});

/** Everybody's, so shared caches keep a whole page for a minute; a page with a part missing is not kept. */
export function mountHome(app: App, targets: Targets): void {
  app.openapi(route, async (c) => {
    const { page, groups } = await home(c, targets, c.req.valid("query"));
    if (page.degraded.length > 0) return c.json(page, 200, { "Cache-Control": "no-store" });
    return c.json(page, 200, {
      "Cache-Control": "public, no-cache",
      "CDN-Cache-Control": "public, max-age=60, stale-while-revalidate=300, stale-if-error=86400",
      "Cache-Groups": groups,
    });
  });
}
