import { commit } from "@edgewise/chassis/commit";
import { signedIn } from "@edgewise/chassis/permissions";
import { Problem } from "@edgewise/chassis/problem";
import { type Role, roles } from "@edgewise/contracts/actor";
import { z } from "@hono/zod-openapi";
import { eq } from "drizzle-orm";
import type { Origin } from "../audit/origin.ts";
import { audited } from "../audit/record.ts";
import { grantRole } from "../auth/grant-role.ts";
import { rolesOf } from "../auth/roles.ts";
import type { Ctx } from "../context.ts";
import { users } from "../schema.ts";

/** The roles of one person. */
export const GrantedRoles = z
  .object({
    roles: z
      .array(z.enum(roles))
      .max(roles.length)
      .openapi({ example: ["learner", "creator"] }),
  })
  .openapi("GrantedRoles");
export type GrantedRoles = z.infer<typeof GrantedRoles>;

const role = "creator" satisfies Role;
const selfServiceDefault = role;

/**
 * Makes the actor a creator, if the operator lets people do so (`SELF_SERVICE_ROLES`, otherwise `auth.forbidden`). Who is
 * one already stays one, and nothing is recorded twice.
 */
export async function becomeCreator(ctx: Ctx, { origin }: { origin: Origin }): Promise<GrantedRoles> {
  const actor = signedIn(ctx);
  const row = await ctx.db.select({ role: users.role }).from(users).where(eq(users.id, actor.id)).get();
  if (!row) throw new Problem("auth.invalid", "This account does not exist any more.");
  const held = rolesOf(row.role);
  if (held.includes(role)) return commit(ctx, [], { answer: { roles: held } });

  const offered = (ctx.env.SELF_SERVICE_ROLES ?? selfServiceDefault).split(",").map((word) => word.trim());
  if (!offered.includes(role))
    throw new Problem("auth.forbidden", "On this platform, only administrators can make someone a creator.");

  const subject = { type: "user", id: actor.id } as const;
  return commit(
    ctx,
    [
      grantRole(ctx, actor.id, role),
      audited(ctx, { action: "role.granted", subject, origin, details: { role, method: "self-service" } }),
    ],
    { answer: { roles: roles.filter((each) => each === role || held.includes(each)) } },
  );
}
