import { eq } from "drizzle-orm";
import { users } from "../schema.ts";
import { tellPasswordChanged } from "./mails.ts";
import type { Succeeded } from "./operation.ts";

/** Emails the caller that their password was changed. */
export async function notifyPasswordChanged({ ctx, caller }: Succeeded): Promise<void> {
  if (!caller) return;
  const owner = await ctx.db
    .select({ email: users.email, name: users.name })
    .from(users)
    .where(eq(users.id, caller.userId))
    .get();
  if (owner) await tellPasswordChanged(owner);
}
