import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { Handle } from "./handle.ts";
import { PublicProfile, publicProfile } from "./public-profile.ts";

const route = endpoint({
  operationId: "getUser",
  method: "get",
  path: "/v1/users/{handle}",
  summary: "Gives what the caller may see of a person.",
  tags: ["profile"],
  access: "public",
  request: { params: z.object({ handle: Handle }) },
  responses: {
    200: json(PublicProfile, "The person; what is hidden from the caller is left out."),
    ...problems("resource.missing"),
  },
});

export function mountPublicProfile(app: App): void {
  app.openapi(route, async (c) => c.json(await publicProfile(c.var.ctx, c.req.valid("param")), 200));
}
