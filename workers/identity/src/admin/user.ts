import { Problem } from "@edgewise/chassis/problem";
import { roles } from "@edgewise/contracts/actor";
import { UserId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import { eq, getTableColumns } from "drizzle-orm";
import { isBanned } from "../auth/claims.ts";
import { rolesOf } from "../auth/roles.ts";
import { Instant } from "../auth/shapes.ts";
import type { Ctx } from "../context.ts";
import { profiles } from "../profile/tables.ts";
import { users } from "../schema.ts";

/** An account as administrators see it. */
export const AdminUser = z
  .object({
    id: UserId,
    handle: z
      .string()
      .max(100)
      .nullable()
      .openapi({ example: "ada", description: "Null before the profile was first read." }),
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

/** A user's row with the handle of their profile. */
export type UserRow = typeof users.$inferSelect & { handle: string | null };

/** Users with their handles. */
export function userRows(ctx: Pick<Ctx, "db">) {
  return ctx.db
    .select({ ...getTableColumns(users), handle: profiles.handle })
    .from(users)
    .leftJoin(profiles, eq(profiles.userId, users.id))
    .$dynamic();
}

/** A user's row as administrators see it at this instant. */
export function shownToAdmin(row: UserRow, now: number): AdminUser {
  const { id, handle, name, email, emailVerified, role, twoFactorEnabled, createdAt, banReason, banExpires } = row;
  return {
    id,
    handle,
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
export async function userById(ctx: Ctx, userId: string): Promise<UserRow> {
  const row = await userRows(ctx).where(eq(users.id, userId)).get();
  if (!row) throw new Problem("resource.missing", "No such user.");
  return row;
}

/** One account as administrators see it. Throws `resource.missing`. */
export async function userForAdmin(ctx: Ctx, userId: string): Promise<AdminUser> {
  return shownToAdmin(await userById(ctx, userId), ctx.now());
}
