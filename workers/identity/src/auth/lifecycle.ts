import { eq } from "drizzle-orm";
import { users } from "../schema.ts";
import { requestCtx } from "./request-scope.ts";
import { isAdminAddress, rolesColumn, rolesOf } from "./roles.ts";

/** Somebody new is here. An address that a provider has verified may already make an admin. */
export async function onNewUser(user: { id: string; email: string; emailVerified: boolean }): Promise<void> {
  if (user.emailVerified) await onVerified(user);
}

/** The address is proven: those that the operator has named become admins. */
export async function onVerified({ id, email }: { id: string; email: string }): Promise<void> {
  const ctx = requestCtx();
  if (!isAdminAddress(ctx.env.ADMIN_EMAILS, email)) return;
  const row = await ctx.db.select({ role: users.role }).from(users).where(eq(users.id, id)).get();
  await ctx.db
    .update(users)
    .set({ role: rolesColumn([...rolesOf(row?.role ?? null), "admin"]) })
    .where(eq(users.id, id));
}
