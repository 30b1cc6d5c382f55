import { endpoint, json } from "@edgewise/chassis/endpoint";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { publicKeys } from "./signing-keys.ts";

const Key = z
  .object({
    kty: z.string().max(10),
    crv: z.string().max(20),
    x: z.string().max(100),
    kid: z.string().max(64),
    alg: z.string().max(10),
    use: z.string().max(10),
  })
  .openapi("JsonWebKey", {
    example: {
      kty: "OKP",
      crv: "Ed25519",
      x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
      kid: "sig_01kah3v2m8q5x7w9y1z3b5d7f9",
      alg: "EdDSA",
      use: "sig",
    },
  });

const route = endpoint({
  operationId: "getJwks",
  method: "get",
  path: "/v1/auth/jwks",
  summary: "Gives the keys that access tokens are verified with.",
  description: "A JSON Web Key Set (RFC 7517) with the current key and those that may still be in use.",
  tags: ["keys"],
  access: "public",
  responses: { 200: json(z.object({ keys: z.array(Key).max(20) }).openapi("JsonWebKeySet"), "The keys.") },
});

export function mountJwks(app: App): void {
  app.openapi(route, async (c) => c.json(await publicKeys(c.var.ctx), 200, { "Cache-Control": "public, max-age=60" }));
}
