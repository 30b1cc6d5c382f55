import { endpoint, json } from "@edgewise/chassis/endpoint";
import { contentTag } from "@edgewise/chassis/etag";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import type { PublicCache } from "../public-cache.ts";
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
  responses: {
    200: json(Home, "The parts that could be had."),
    304: { description: "The same as the `If-None-Match` one." },
  },
});

/** An incomplete page; it is sent only if no complete one is stored. */
class Incomplete extends Error {
  readonly page: Home;
  constructor(page: Home) {
    super("A part of the home page is missing.");
    this.page = page;
  }
}

/**
 * The same for everyone, so the edge cache keeps it. For a day a complete page also stands in for an incomplete one,
 * which is never stored.
 */
export function mountHome(app: App, targets: Targets, cache: PublicCache): void {
  app.openapi(route, async (c): Promise<Response> => {
    const query = c.req.valid("query");
    const request = new Request(c.req.url, { method: c.req.method, headers: conditionsOf(c.req.raw.headers) });
    const whole = async () => {
      const { page, groups } = await home(c, targets, query);
      if (page.degraded.length > 0) throw new Incomplete(page);
      const body = JSON.stringify(page);
      const headers = {
        ...shared,
        "Content-Type": "application/json",
        "Cache-Groups": groups,
        ETag: await contentTag(new TextEncoder().encode(body)),
      };
      return new Response(body, { headers });
    };
    return cache(c, request, whole).catch((error: unknown) => {
      if (!(error instanceof Incomplete)) throw error;
      return Response.json(error.page, { headers: { "Cache-Control": "no-store" } });
    });
  });
}

const shared = {
  "Cache-Control": "public, no-cache",
  "CDN-Cache-Control": "public, max-age=3600, stale-while-revalidate=600, stale-if-error=86400",
};

/** The client's headers that matter for a stored answer: none that identify the caller. */
function conditionsOf(headers: Headers): Headers {
  const names = ["If-None-Match", "If-Modified-Since"].filter((name) => headers.has(name));
  return new Headers(names.map((name): [string, string] => [name, headers.get(name) ?? ""]));
}
