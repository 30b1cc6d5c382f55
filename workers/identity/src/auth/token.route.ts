import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { accessTokenFor } from "./access-token-for.ts";

const route = endpoint({
  operationId: "getAccessToken",
  method: "get",
  path: "/v1/auth/token",
  summary: "Gives the signed-in session its access token.",
  description: "An EdDSA-signed JWT (RFC 9068) that lives ten minutes.",
  tags: ["sessions"],
  access: "public",
  responses: {
    200: json(
      z
        .object({
          token: z.string().max(4000).openapi({ example: "eyJhbGciOiJFZERTQSIsInR5cCI6ImF0K2p3dCJ9.e30.c2ln" }),
          expiresAt: z.iso.datetime().max(30).openapi({ example: "2026-11-22T08:10:00.000Z" }),
        })
        .openapi("AccessToken"),
      "The token.",
    ),
    ...problems("auth.required"),
  },
});

export function mountToken(app: App): void {
  app.openapi(route, async (c) => {
    c.header("Cache-Control", "no-store");
    return c.json(await accessTokenFor(c.var.ctx, c.req.raw.headers), 200);
  });
}
