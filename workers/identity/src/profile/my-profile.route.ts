import { endpoint, json } from "@edgewise/chassis/endpoint";
import { etagOf } from "@edgewise/chassis/etag";
import type { App } from "../app.ts";
import { Me, myProfile } from "./my-profile.ts";

const route = endpoint({
  operationId: "getMe",
  method: "get",
  path: "/v1/me",
  summary: "Gives the caller's own account: profile, address, roles and organisations.",
  tags: ["profile"],
  access: "signed-in",
  scope: "identity:read",
  responses: { 200: json(Me, "The account. The ETag is what a change names in If-Match.") },
});

export function mountMyProfile(app: App): void {
  app.openapi(route, async (c) => {
    const me = await myProfile(c.var.ctx);
    return c.json(me, 200, { ETag: etagOf(me), "Cache-Control": "private, no-cache" });
  });
}
