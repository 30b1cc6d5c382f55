import { type AccessClaims, type Scope, scopes } from "@edgewise/contracts/actor";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Ctx } from "../context.ts";
import { apiKeys, members, sessions, users } from "../schema.ts";
import { organisationRoleOf, rolesOf } from "./roles.ts";

const Memberships = z.array(z.object({ id: z.string(), role: z.string() }));
const Permissions = z.record(z.string(), z.array(z.string()));

/** The user's organisations as a JSON array, so that claims take one query. */
const memberships = sql<string>`(SELECT json_group_array(json_object('id', ${members.organizationId}, 'role', ${members.role}))
  FROM ${members} WHERE ${members.userId} = ${users.id})`;

const person = { role: users.role, banned: users.banned, banExpires: users.banExpires, memberships };
type PersonRow = { role: string | null; banned: boolean | null; banExpires: Date | null; memberships: string };

/** Whether the user may not sign in or act now. */
export function isBanned(user: { banned: boolean | null; banExpires: Date | null }, now: number): boolean {
  return user.banned === true && (user.banExpires === null || user.banExpires.getTime() > now);
}

/** The claims for a live session; undefined if it has expired, does not exist or its user is suspended. */
export async function claimsOfSession(ctx: Ctx, where: { token: string } | { id: string }) {
  const condition: SQL = "token" in where ? eq(sessions.token, where.token) : eq(sessions.id, where.id);
  const row = await ctx.db
    .select({
      sub: users.id,
      sid: sessions.id,
      token: sessions.token,
      expiresAt: sessions.expiresAt,
      seenAt: sessions.updatedAt,
      impersonatedBy: sessions.impersonatedBy,
      ...person,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(condition)
    .get();
  if (!row || row.expiresAt.getTime() <= ctx.now() || isBanned(row, ctx.now())) return undefined;
  const act = row.impersonatedBy === null ? {} : { act: { sub: row.impersonatedBy } };
  const claims = { sub: row.sub, sid: row.sid, ...standing(row), ...act } satisfies AccessClaims;
  return { claims, token: row.token, seenAt: row.seenAt };
}

/** The claims for an API key; undefined if it is disabled, has expired or its owner is suspended. */
export async function claimsOfApiKey(ctx: Ctx, hash: string) {
  const row = await ctx.db
    .select({
      sub: users.id,
      sid: apiKeys.id,
      expiresAt: apiKeys.expiresAt,
      permissions: apiKeys.permissions,
      lastRequest: apiKeys.lastRequest,
      ...person,
    })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.referenceId))
    .where(and(eq(apiKeys.key, hash), eq(apiKeys.enabled, true)))
    .get();
  if (!row || isBanned(row, ctx.now())) return undefined;
  if (row.expiresAt !== null && row.expiresAt.getTime() <= ctx.now()) return undefined;
  const scope = scopesOf(row.permissions).join(" ");
  return {
    claims: { sub: row.sub, sid: row.sid, ...standing(row), scope } satisfies AccessClaims,
    usedAt: row.lastRequest,
  };
}

/** The scopes that an API key's stored permissions grant. */
export function scopesOf(permissions: string | null): Scope[] {
  const granted = Permissions.parse(JSON.parse(permissions ?? "{}"));
  return scopes.filter((scope) => {
    const [subject = "", action = ""] = scope.split(":");
    return granted[subject]?.includes(action) === true;
  });
}

function standing(row: PersonRow): Pick<AccessClaims, "roles" | "orgs"> {
  const orgs = Memberships.parse(JSON.parse(row.memberships));
  return {
    roles: rolesOf(row.role),
    orgs: orgs.map(({ id, role }) => ({ id, role: organisationRoleOf(role) })),
  };
}
