import { commit } from "@edgewise/chassis/commit";
import { Problem } from "@edgewise/chassis/problem";
import { eq } from "drizzle-orm";
import type { Origin } from "../audit/origin.ts";
import { audited } from "../audit/record.ts";
import { sessionOnly } from "../auth/own-session.ts";
import { rolesOf } from "../auth/roles.ts";
import type { Ctx } from "../context.ts";
import { sessions, users } from "../schema.ts";
import { type AdminUser, shownToAdmin, userById } from "./user.ts";

export interface Ban {
  userId: string;
  reason: string;
  /** When it ends; without it the suspension is permanent. */
  until?: string | undefined;
  origin: Origin;
}

/**
 * Suspends an account: it cannot sign in, its sessions end now, its API keys stop. Access tokens already issued expire
 * within ten minutes. Another admin must lose that role first.
 */
export async function ban(ctx: Ctx, { userId, reason, until, origin }: Ban): Promise<AdminUser> {
  const actor = sessionOnly(ctx);
  const row = await userById(ctx, userId);
  if (userId === actor.id) throw new Problem("auth.forbidden", "You cannot suspend yourself.");
  if (rolesOf(row.role).includes("admin")) throw new Problem("auth.forbidden", "An admin cannot be suspended.");
  const banned = {
    banned: true,
    banReason: reason,
    banExpires: until === undefined ? null : new Date(until),
    updatedAt: new Date(ctx.now()),
  };
  const details = { ...(until !== undefined && { expiresAt: until }) };
  const subject = { type: "user", id: userId } as const;
  return commit(
    ctx,
    [
      ctx.db.update(users).set(banned).where(eq(users.id, userId)),
      ctx.db.delete(sessions).where(eq(sessions.userId, userId)),
      audited(ctx, { action: "account.banned", subject, origin, details }),
    ],
    { answer: shownToAdmin({ ...row, ...banned }, ctx.now()) },
  );
}

/** Reinstates a suspended account; otherwise does nothing. */
export async function unban(ctx: Ctx, { userId, origin }: { userId: string; origin: Origin }): Promise<AdminUser> {
  sessionOnly(ctx);
  const row = await userById(ctx, userId);
  const free = { banned: false, banReason: null, banExpires: null, updatedAt: new Date(ctx.now()) };
  const answer = shownToAdmin({ ...row, ...free }, ctx.now());
  if (row.banned !== true) return commit(ctx, [], { answer });
  const subject = { type: "user", id: userId } as const;
  return commit(
    ctx,
    [
      ctx.db.update(users).set(free).where(eq(users.id, userId)),
      audited(ctx, { action: "account.unbanned", subject, origin }),
    ],
    { answer },
  );
}
