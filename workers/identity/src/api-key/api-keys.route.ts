import { body, endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { scopes } from "@edgewise/contracts/actor";
import { ApiKeyId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { originOf } from "../audit/origin.ts";
import { Instant } from "../auth/shapes.ts";
import { ownApiKeys, revokeApiKey } from "./api-keys.ts";
import { createApiKey } from "./create-api-key.ts";

const tags = ["API keys"];
const KeyName = z.string().trim().min(1).max(64).openapi({ example: "Nightly export" });
const Scopes = z
  .array(z.enum(scopes))
  .min(1)
  .max(scopes.length)
  .openapi({ example: ["content:read"] });

const shared = { id: ApiKeyId, name: KeyName, scopes: Scopes };
const ApiKey = z
  .object({
    ...shared,
    scopes: z.array(z.enum(scopes)).max(scopes.length),
    start: z.string().max(16).openapi({ example: "ewk_a1B2", description: "The first characters." }),
    createdAt: Instant,
    lastUsedAt: Instant.nullable(),
    expiresAt: Instant.nullable(),
  })
  .openapi("ApiKey");
const NewApiKey = z
  .object({ ...shared, key: z.string().max(128).openapi({ example: "ewk_…" }), expiresAt: Instant })
  .openapi("NewApiKey");

const create = endpoint({
  operationId: "createApiKey",
  method: "post",
  path: "/v1/auth/api-keys",
  summary: "Creates an API key.",
  description:
    "The key is shown only now. Send it as a bearer token or in `X-API-Key`. A repeat makes another key: what is kept for an Idempotency-Key would hold the secret.",
  tags,
  access: "signed-in",
  scope: "identity:write",
  keyKeptBy: "nobody",
  request: {
    body: body(
      z
        .strictObject({ name: KeyName, scopes: Scopes, expiresInDays: z.number().int().min(1).max(365).default(90) })
        .openapi("ApiKeyRequest", { example: { name: "Nightly export", scopes: ["content:read"], expiresInDays: 90 } }),
    ),
  },
  responses: { 201: json(NewApiKey, "The key."), ...problems("auth.forbidden") },
});

const list = endpoint({
  operationId: "listApiKeys",
  method: "get",
  path: "/v1/auth/api-keys",
  summary: "Lists the user's API keys.",
  tags,
  access: "signed-in",
  scope: "identity:read",
  responses: {
    200: json(z.object({ items: z.array(ApiKey).max(100), next: z.null() }).openapi("ApiKeys"), "The keys."),
  },
});

const revoke = endpoint({
  operationId: "revokeApiKey",
  method: "delete",
  path: "/v1/auth/api-keys/{keyId}",
  summary: "Revokes an API key at once.",
  description: "Access tokens it was exchanged for expire within ten minutes.",
  tags,
  access: "signed-in",
  scope: "identity:write",
  request: { params: z.object({ keyId: ApiKeyId }) },
  responses: { 204: { description: "Ended." }, ...problems("resource.missing", "auth.forbidden") },
});

export function mountApiKeys(app: App): void {
  app.openapi(create, async (c) => {
    const made = await createApiKey(c.var.ctx, { ...c.req.valid("json"), origin: originOf(c.req.raw.headers) });
    return c.json(made, 201, { "Cache-Control": "no-store" });
  });
  app.openapi(list, async (c) => c.json(await ownApiKeys(c.var.ctx), 200));
  app.openapi(revoke, async (c) => {
    const { keyId } = c.req.valid("param");
    await revokeApiKey(c.var.ctx, { keyId, origin: originOf(c.req.raw.headers) });
    return c.body(null, 204);
  });
}
