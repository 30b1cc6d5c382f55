import { endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { etagOf, ifMatch } from "@edgewise/chassis/etag";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { originOf } from "../audit/origin.ts";
import { changeProfile } from "./change-profile.ts";
import { Me } from "./my-profile.ts";
import { ProfileChange } from "./profile-change.ts";

const route = endpoint({
  operationId: "changeMe",
  method: "patch",
  path: "/v1/me",
  summary: "Changes the caller's own profile by a JSON merge patch (RFC 7396).",
  tags: ["profile"],
  access: "signed-in",
  scope: "identity:write",
  request: {
    headers: z.object({ "if-match": z.string().max(200).optional().openapi({ example: '"v3"' }) }),
    body: {
      required: true,
      content: {
        "application/merge-patch+json": { schema: ProfileChange },
        "application/json": { schema: ProfileChange },
      },
    },
  },
  responses: {
    200: json(Me, "The account after the change."),
    ...problems("precondition.required", "precondition.failed", "resource.conflict", "idempotency.mismatch"),
  },
});

export function mountChangeProfile(app: App): void {
  app.openapi(route, async (c) => {
    const { headers } = c.req.raw;
    const terms = { expected: ifMatch(headers), origin: originOf(headers) };
    const me = await changeProfile(c.var.ctx, c.req.valid("json"), terms);
    return c.json(me, 200, { ETag: etagOf(me) });
  });
}
