import type { App } from "../app.ts";

/** Keeps every cache away from what authors, staff and learners see of their own. Comes before the routes. */
export function mountNeverCached(app: App): void {
  for (const path of ["/v1/authoring/*", "/v1/admin/*", "/v1/me/*"]) {
    app.use(path, async (c, next) => {
      await next();
      c.header("Cache-Control", "private, no-store");
    });
  }
}
