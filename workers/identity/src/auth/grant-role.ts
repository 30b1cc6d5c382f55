import type { Write } from "@edgewise/chassis/commit";
import type { Role } from "@edgewise/contracts/actor";
import { eq, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { users } from "../schema.ts";
import { rolesColumn } from "./roles.ts";

/** Adds a role to the user's roles at the time of the write, so that one granted in the meantime is not lost. */
export function grantRole(ctx: Ctx, userId: string, role: Role): Write {
  const held = sql`coalesce(nullif(${users.role}, ''), ${rolesColumn([])})`;
  return ctx.db
    .update(users)
    .set({ role: sql`${held} || ${`,${role}`}` })
    .where(eq(users.id, userId));
}
