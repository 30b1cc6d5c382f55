import { endpoint } from "@edgewise/chassis/endpoint";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { asset } from "./asset.ts";

const document = z
  .looseObject({ openapi: z.string().max(10) })
  .meta({ description: "An OpenAPI 3.1 document.", example: { openapi: "3.1.0" } });

const route = endpoint({
  operationId: "getOpenApi",
  method: "get",
  path: "/openapi.json",
  summary: "Gives this description of the whole API.",
  tags: ["platform"],
  access: "public",
  responses: {
    200: { description: "The OpenAPI document.", content: { "application/json": { schema: document } } },
  },
});

export function mountOpenApi(app: App): void {
  app.openAPIRegistry.registerPath(route);
  // `app.openapi` accepts only typed JSON for this media type, and a file is not that.
  app.get(route.path, (c) => asset(c, "/openapi.json"));
}
