import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { SessionId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { originOf } from "../audit/origin.ts";
import { Instant } from "../auth/shapes.ts";
import { endOtherSessions, endSession, ownSessions } from "./sessions.ts";

const OwnSession = z
  .object({
    id: SessionId,
    current: z.boolean().openapi({ description: "Whether it is the session of this request." }),
    createdAt: Instant,
    lastSeenAt: Instant,
    expiresAt: Instant,
    ipAddress: z.string().max(64).nullable().openapi({ example: "203.0.113.7" }),
    userAgent: z.string().max(1000).nullable().openapi({ example: "Mozilla/5.0" }),
    impersonated: z.boolean(),
  })
  .openapi("OwnSession");

const list = endpoint({
  operationId: "listSessions",
  method: "get",
  path: "/v1/auth/sessions",
  summary: "Lists where the user is signed in.",
  tags: ["sessions"],
  access: "signed-in",
  scope: "identity:read",
  responses: {
    200: json(
      z.object({ items: z.array(OwnSession).max(100), next: z.null() }).openapi("OwnSessions"),
      "The sessions.",
    ),
    ...problems("auth.forbidden"),
  },
});

const end = endpoint({
  operationId: "endSession",
  method: "delete",
  path: "/v1/auth/sessions/{sessionId}",
  summary: "Ends one of the user's sessions.",
  tags: ["sessions"],
  access: "signed-in",
  scope: "identity:write",
  request: { params: z.object({ sessionId: SessionId }) },
  responses: { 204: { description: "Ended." }, ...problems("resource.missing", "auth.forbidden") },
});

const endOthers = endpoint({
  operationId: "endOtherSessions",
  method: "delete",
  path: "/v1/auth/sessions",
  summary: "Ends all of the user's sessions but the one of this request.",
  tags: ["sessions"],
  access: "signed-in",
  scope: "identity:write",
  responses: { 204: { description: "Ended." }, ...problems("auth.forbidden") },
});

export function mountSessions(app: App): void {
  app.openapi(list, async (c) => c.json(await ownSessions(c.var.ctx), 200));
  app.openapi(end, async (c) => {
    const { sessionId } = c.req.valid("param");
    await endSession(c.var.ctx, { sessionId, origin: originOf(c.req.raw.headers) });
    return c.body(null, 204, { "X-Edgewise-Forget": "caller" });
  });
  app.openapi(endOthers, async (c) => {
    await endOtherSessions(c.var.ctx, { origin: originOf(c.req.raw.headers) });
    return c.body(null, 204, { "X-Edgewise-Forget": "caller" });
  });
}
