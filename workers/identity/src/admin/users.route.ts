import { body, endpoint, json, problems } from "@edgewise/chassis/endpoint";
import { pageOf, pageQuery } from "@edgewise/chassis/paging";
import { roles } from "@edgewise/contracts/actor";
import { UserId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import type { App } from "../app.ts";
import { originOf } from "../audit/origin.ts";
import { Instant } from "../auth/shapes.ts";
import { ban, unban } from "./ban.ts";
import { listUsers } from "./list-users.ts";
import { setRoles } from "./set-roles.ts";
import { AdminUser, userForAdmin } from "./user.ts";

const tags = ["administration"];
const params = z.object({ userId: UserId });
const admin = { access: "role", role: "admin", scope: "identity:write" } as const;

const list = endpoint({
  operationId: "listUsers",
  method: "get",
  path: "/v1/admin/users",
  summary: "Lists the accounts, newest first.",
  tags,
  ...admin,
  scope: "identity:read",
  request: {
    query: z.object({
      email: z.string().max(254).optional().openapi({ example: "ada@", description: "How the address begins." }),
      query: z.string().trim().min(1).max(254).optional().openapi({
        example: "lovelace",
        description: "A part of the name, the handle or the address, or the whole id.",
      }),
      role: z.enum(roles).optional(),
      banned: z
        .stringbool({ truthy: ["true"], falsy: ["false"] })
        .optional()
        .openapi({ type: "boolean" }),
      ...pageQuery,
    }),
  },
  responses: {
    200: json(pageOf(AdminUser).openapi("AdminUsers"), "A page of accounts."),
    ...problems("auth.forbidden"),
  },
});

const one = endpoint({
  operationId: "getUserAccount",
  method: "get",
  path: "/v1/admin/users/{userId}",
  summary: "Gives one account.",
  tags,
  ...admin,
  scope: "identity:read",
  request: { params },
  responses: { 200: json(AdminUser, "The account."), ...problems("auth.forbidden", "resource.missing") },
});

const banRoute = endpoint({
  operationId: "banUser",
  method: "put",
  path: "/v1/admin/users/{userId}/ban",
  summary: "Suspends an account.",
  description: "Its sessions end at once and its API keys stop; access tokens expire within ten minutes.",
  tags,
  ...admin,
  request: {
    params,
    body: body(
      z
        .strictObject({ reason: z.string().trim().min(1).max(500), until: Instant.optional() })
        .openapi("Ban", { example: { reason: "Spam", until: "2026-12-24T00:00:00.000Z" } }),
    ),
  },
  responses: { 200: json(AdminUser, "The account."), ...problems("auth.forbidden", "resource.missing") },
});

const unbanRoute = endpoint({
  operationId: "unbanUser",
  method: "delete",
  path: "/v1/admin/users/{userId}/ban",
  summary: "Reinstates a suspended account.",
  tags,
  ...admin,
  request: { params },
  responses: { 200: json(AdminUser, "The account."), ...problems("auth.forbidden", "resource.missing") },
});

const rolesRoute = endpoint({
  operationId: "setUserRoles",
  method: "put",
  path: "/v1/admin/users/{userId}/roles",
  summary: "Gives a user exactly these roles.",
  description: "Everybody stays a learner.",
  tags,
  ...admin,
  request: {
    params,
    body: body(
      z
        .strictObject({ roles: z.array(z.enum(roles)).max(roles.length) })
        .openapi("RolesRequest", { example: { roles: ["learner", "creator"] } }),
    ),
  },
  responses: { 200: json(AdminUser, "The account."), ...problems("auth.forbidden", "resource.missing") },
});

export function mountUsers(app: App): void {
  app.openapi(list, async (c) => c.json(await listUsers(c.var.ctx, c.req.valid("query")), 200));
  app.openapi(one, async (c) => c.json(await userForAdmin(c.var.ctx, c.req.valid("param").userId), 200));
  app.openapi(banRoute, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json"), origin: originOf(c.req.raw.headers) };
    return c.json(await ban(c.var.ctx, input), 200);
  });
  app.openapi(unbanRoute, async (c) => {
    const input = { ...c.req.valid("param"), origin: originOf(c.req.raw.headers) };
    return c.json(await unban(c.var.ctx, input), 200);
  });
  app.openapi(rolesRoute, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json"), origin: originOf(c.req.raw.headers) };
    return c.json(await setRoles(c.var.ctx, input), 200, { "X-Edgewise-Forget": "caller" });
  });
}
