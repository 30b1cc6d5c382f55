import { commit } from "@edgewise/chassis/commit";
import { signedIn } from "@edgewise/chassis/permissions";
import { Problem } from "@edgewise/chassis/problem";
import type { Scope } from "@edgewise/contracts/actor";
import { and, desc, eq } from "drizzle-orm";
import type { Origin } from "../audit/origin.ts";
import { audited } from "../audit/record.ts";
import { scopesOf } from "../auth/claims.ts";
import { sessionOnly } from "../auth/own-session.ts";
import type { Ctx } from "../context.ts";
import { apiKeys } from "../schema.ts";

const keysMax = 100;

export interface ApiKey {
  id: string;
  name: string;
  /** The first characters, to tell keys apart. */
  start: string;
  scopes: Scope[];
  createdAt: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
}

/** The actor's API keys, the newest first, without the keys themselves. */
export async function ownApiKeys(ctx: Ctx): Promise<{ items: ApiKey[]; next: null }> {
  const actor = signedIn(ctx);
  const rows = await ctx.db
    .select()
    .from(apiKeys)
    .where(eq(apiKeys.referenceId, actor.id))
    .orderBy(desc(apiKeys.id))
    .limit(keysMax);
  const items = rows.map((row) => ({
    id: row.id,
    name: row.name ?? "",
    start: row.start ?? "",
    scopes: scopesOf(row.permissions),
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastRequest?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
  }));
  return { items, next: null };
}

/** Revokes an API key of the actor at once. Throws `resource.missing` for one that is not theirs. */
export async function revokeApiKey(ctx: Ctx, { keyId, origin }: { keyId: string; origin: Origin }): Promise<void> {
  const actor = sessionOnly(ctx);
  const mine = and(eq(apiKeys.id, keyId), eq(apiKeys.referenceId, actor.id));
  const row = await ctx.db.select({ id: apiKeys.id }).from(apiKeys).where(mine).get();
  if (!row) throw new Problem("resource.missing", "No such API key.");
  await commit(ctx, [
    ctx.db.delete(apiKeys).where(mine),
    audited(ctx, { action: "api-key.revoked", subject: { type: "api-key", id: keyId }, origin }),
  ]);
}
