import { endpoint, json } from "@edgewise/chassis/endpoint";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { providerNames } from "./providers.ts";

const Provider = z
  .object({ id: z.string().max(32), name: z.string().max(64) })
  .openapi("Provider", { example: { id: "github", name: "GitHub" } });

const route = endpoint({
  operationId: "listProviders",
  method: "get",
  path: "/v1/auth/providers",
  summary: "Lists the providers that users can sign in with.",
  tags: ["providers"],
  access: "public",
  responses: { 200: json(z.object({ items: z.array(Provider).max(100) }).openapi("Providers"), "The providers.") },
});

export function mountProviders(app: App): void {
  app.openapi(route, (c) => c.json({ items: providerNames(c.env) }, 200));
}
