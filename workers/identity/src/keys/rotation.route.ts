import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { idSchema } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { originOf } from "../audit/origin.ts";
import { Instant } from "../auth/shapes.ts";
import { rotateKeys } from "./rotate.ts";

const route = endpoint({
  operationId: "rotateSigningKeys",
  method: "post",
  path: "/v1/admin/keys/rotation",
  summary: "Creates a new signing key.",
  description:
    "It is published at once and signs from `activatesAt`. Tokens signed with the old key stay valid until they expire; nobody has to sign in again.",
  tags: ["administration"],
  access: "role",
  role: "admin",
  scope: "identity:write",
  responses: {
    201: json(
      z.object({ keyId: idSchema("sig"), activatesAt: Instant }).openapi("SigningKey"),
      "The key that comes next.",
    ),
    ...problems("auth.forbidden"),
  },
});

export function mountKeyRotation(app: App): void {
  app.openapi(route, async (c) => {
    return c.json(await rotateKeys(c.var.ctx, { origin: originOf(c.req.raw.headers) }), 201);
  });
}
