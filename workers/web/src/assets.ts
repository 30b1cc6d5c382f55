import type { Handler } from "hono";
import type { App } from "./app.ts";
import type { WebEnv } from "./page/visit.ts";

/** The service worker runs under the policy that its script comes with. It asks this origin, and nobody else. */
const workerPolicy =
  "default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const forever = "public, max-age=31536000, immutable";

/** The files in `assets`. Those in `_` have their content in their names and are kept forever, the others asked for again. */
export function mountAssets(app: App): void {
  app.get("/_/*", file(forever, forever));
  const soon = file("public, no-cache", "public, max-age=60");
  for (const path of ["/sw.js", "/favicon.svg", "/icons/*"]) app.get(path, soon);
  app.get("/:manifest{manifest\\.[a-z]+\\.webmanifest}", soon);
}

function file(browsersKeep: string, edgeKeeps: string): Handler<WebEnv> {
  return async (c) => {
    const found = await c.env.ASSETS.fetch(new Request(c.req.url, { headers: c.req.raw.headers }));
    if (found.status === 404) return c.notFound();
    const answer = new Response(found.body, found);
    answer.headers.set("Cache-Control", browsersKeep);
    answer.headers.set("CDN-Cache-Control", edgeKeeps);
    if (c.var.path === "/sw.js") answer.headers.set("Content-Security-Policy", workerPolicy);
    return answer;
  };
}
