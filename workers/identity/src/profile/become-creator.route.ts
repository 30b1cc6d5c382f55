import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import type { App } from "../app.ts";
import { originOf } from "../audit/origin.ts";
import { becomeCreator, GrantedRoles } from "./become-creator.ts";

const route = endpoint({
  operationId: "becomeCreator",
  method: "put",
  path: "/v1/me/roles/creator",
  summary: "Makes the caller a creator.",
  tags: ["profile"],
  access: "signed-in",
  scope: "identity:write",
  responses: {
    200: json(GrantedRoles, "The caller's roles from now on."),
    ...problems("auth.forbidden", "idempotency.mismatch"),
  },
});

export function mountBecomeCreator(app: App): void {
  app.openapi(route, async (c) => {
    const granted = await becomeCreator(c.var.ctx, { origin: originOf(c.req.raw.headers) });
    // The gateway remembers an access token with the roles of before.
    return c.json(granted, 200, { "X-Edgewise-Forget": "caller" });
  });
}
