import type { App } from "../app.ts";

/** Keeps every cache away from what authors see. Comes before the routes. */
export function mountNeverCached(app: App): void {
  app.use("/v1/authoring/*", async (c, next) => {
    await next();
    c.header("Cache-Control", "private, no-store");
  });
}
