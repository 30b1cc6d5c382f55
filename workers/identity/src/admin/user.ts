import { Problem } from "@edgewise/chassis/problem";
import { roles } from "@edgewise/contracts/actor";
import { UserId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import { eq } from "drizzle-orm";
import { isBanned } from "../auth/claims.ts";
import { rolesOf } from "../auth/roles.ts";
import { Instant } from "../auth/shapes.ts";
import type { Ctx } from "../context.ts";
import { users } from "../schema.ts";

/** An account as administrators see it. */
export const AdminUser = z
  .object({
    id: UserId,
    name: z.string().max(100).openapi({ example: "Ada Lovelace" }),
    email: z.string().max(254).openapi({ example: "ada@edgewise.example" }),
    emailVerified: z.boolean(),
    roles: z.array(z.enum(roles)).max(roles.length),
    secondFactor: z.boolean(),
    createdAt: Instant,
    ban: z
      .object({ reason: z.string().max(500).nullable(), until: Instant.nullable() })
      .nullable()
      .openapi({ description: "Null when the account may be used." }),
  })
  .openapi("AdminUser");
export type AdminUser = z.infer<typeof AdminUser>;

/** A user's row as administrators see it at this instant. */
export function shownToAdmin(row: typeof users.$inferSelect, now: number): AdminUser {
  const { id, name, email, emailVerified, role, twoFactorEnabled, createdAt, banReason, banExpires } = row;
  return {
    id,
    name,
    email,
    emailVerified,
    roles: rolesOf(role),
    secondFactor: twoFactorEnabled === true,
    createdAt: createdAt.toISOString(),
    ban: isBanned(row, now) ? { reason: banReason, until: banExpires?.toISOString() ?? null } : null,
  };
}

/** The user with this id. Throws `resource.missing`. */
export async function userById(ctx: Ctx, userId: string): Promise<typeof users.$inferSelect> {
  const row = await ctx.db.select().from(users).where(eq(users.id, userId)).get();
  if (!row) throw new Problem("resource.missing", "No such user.");
  return row;
}
