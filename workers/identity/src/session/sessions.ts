import { commit } from "@edgewise/chassis/commit";
import { Problem } from "@edgewise/chassis/problem";
import { and, desc, eq, gt, ne } from "drizzle-orm";
import type { Origin } from "../audit/origin.ts";
import { audited } from "../audit/record.ts";
import { sessionOnly } from "../auth/own-session.ts";
import type { Ctx } from "../context.ts";
import { sessions } from "../schema.ts";

const sessionsMax = 100;

export interface OwnSession {
  id: string;
  current: boolean;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  ipAddress: string | null;
  userAgent: string | null;
  impersonated: boolean;
}

/** Where the actor is signed in, the latest first. */
export async function ownSessions(ctx: Ctx): Promise<{ items: OwnSession[]; next: null }> {
  const actor = sessionOnly(ctx);
  const rows = await ctx.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, actor.id), gt(sessions.expiresAt, new Date(ctx.now()))))
    .orderBy(desc(sessions.updatedAt), desc(sessions.id))
    .limit(sessionsMax);
  const items = rows.map((row) => ({
    id: row.id,
    current: row.id === actor.sessionId,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.updatedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    ipAddress: row.ipAddress || null,
    userAgent: row.userAgent || null,
    impersonated: row.impersonatedBy !== null,
  }));
  return { items, next: null };
}

/** Ends one of the actor's sessions. Throws `resource.missing` for one that is not theirs. */
export async function endSession(
  ctx: Ctx,
  { sessionId, origin }: { sessionId: string; origin: Origin },
): Promise<void> {
  const actor = sessionOnly(ctx);
  const mine = and(eq(sessions.id, sessionId), eq(sessions.userId, actor.id));
  const row = await ctx.db.select({ id: sessions.id }).from(sessions).where(mine).get();
  if (!row) throw new Problem("resource.missing", "No such session.");
  const subject = { type: "session", id: sessionId } as const;
  await commit(ctx, [
    ctx.db.delete(sessions).where(mine),
    audited(ctx, { action: "session.revoked", subject, origin, details: { method: "by owner" } }),
  ]);
}

/** Ends all of the actor's sessions but the current one. */
export async function endOtherSessions(ctx: Ctx, { origin }: { origin: Origin }): Promise<void> {
  const actor = sessionOnly(ctx);
  const subject = { type: "user", id: actor.id } as const;
  await commit(ctx, [
    ctx.db.delete(sessions).where(and(eq(sessions.userId, actor.id), ne(sessions.id, actor.sessionId))),
    audited(ctx, { action: "session.revoked", subject, origin, details: { method: "all others" } }),
  ]);
}
