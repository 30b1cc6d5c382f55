import { commit } from "@edgewise/chassis/commit";
import { Problem } from "@edgewise/chassis/problem";
import type { Role } from "@edgewise/contracts/actor";
import { eq } from "drizzle-orm";
import type { Origin } from "../audit/origin.ts";
import { audited } from "../audit/record.ts";
import { sessionOnly } from "../auth/own-session.ts";
import { rolesColumn, rolesOf } from "../auth/roles.ts";
import type { Ctx } from "../context.ts";
import { users } from "../schema.ts";
import { type AdminUser, shownToAdmin, userById } from "./user.ts";

/**
 * Gives a user exactly these roles; everyone stays a learner. Each role that is added or removed is its own audit
 * entry. Admins cannot remove their own role, so that there is always one.
 */
export async function setRoles(
  ctx: Ctx,
  { userId, roles, origin }: { userId: string; roles: Role[]; origin: Origin },
): Promise<AdminUser> {
  const actor = sessionOnly(ctx);
  const row = await userById(ctx, userId);
  const role = rolesColumn(roles);
  const [held, wanted] = [rolesOf(row.role), rolesOf(role)];
  if (userId === actor.id && !wanted.includes("admin")) {
    throw new Problem("auth.forbidden", "You cannot drop your own admin role.");
  }
  const subject = { type: "user", id: userId } as const;
  const granted = wanted.filter((each) => !held.includes(each));
  const revoked = held.filter((each) => !wanted.includes(each));
  const answer = shownToAdmin({ ...row, role }, ctx.now());
  if (granted.length + revoked.length === 0) return commit(ctx, [], { answer });
  return commit(
    ctx,
    [
      ctx.db
        .update(users)
        .set({ role, updatedAt: new Date(ctx.now()) })
        .where(eq(users.id, userId)),
      ...granted.map((each) => audited(ctx, { action: "role.granted", subject, origin, details: { role: each } })),
      ...revoked.map((each) => audited(ctx, { action: "role.revoked", subject, origin, details: { role: each } })),
    ],
    { answer },
  );
}
