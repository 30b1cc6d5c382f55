import { groupList } from "@edgewise/chassis/cache-groups";
import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { Handle } from "./handle.ts";
import { groupsOfProfile, PublicProfile, publicProfile } from "./public-profile.ts";

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
  app.openapi(route, async (c) => {
    const profile = await publicProfile(c.var.ctx, c.req.valid("param"));
    return c.json(profile, 200, { Vary: "Authorization", ...(c.var.ctx.actor ? own : shared(profile.id)) });
  });
}

/** Who is signed in may see more than others. */
const own = { "Cache-Control": "private, no-store" };

/** What a stranger sees is the same for all strangers, until the person changes it. */
function shared(userId: string): Record<string, string> {
  return {
    "Cache-Control": "public, no-cache",
    "CDN-Cache-Control": "public, max-age=3600, stale-while-revalidate=600, stale-if-error=86400",
    "Cache-Groups": groupList(groupsOfProfile(userId)),
  };
}
