import { eq } from "drizzle-orm";
import { users, verifications } from "../schema.ts";
import { refuseWeakPassword } from "../security/breached-passwords.ts";
import type { Call } from "./operation.ts";

/** Refuses a weak password at registration. */
export async function checkSignUpPassword({ input: { body } }: Call): Promise<void> {
  await refuseWeakPassword(String(body.password), { email: String(body.email), name: String(body.name) });
}

/** Refuses a weak new password of a signed-in person. */
export async function checkChangedPassword({ ctx, caller, input: { body } }: Call): Promise<void> {
  if (caller) await check(ctx, caller.userId, String(body.newPassword));
}

/** Refuses a weak new password set with the link from the email; the library refuses a bad link. */
export async function checkResetPassword({ ctx, input: { body } }: Call): Promise<void> {
  const identifier = `reset-password:${String(body.token)}`;
  const waiting = await ctx.db
    .select({ userId: verifications.value })
    .from(verifications)
    .where(eq(verifications.identifier, identifier))
    .get();
  if (waiting) await check(ctx, waiting.userId, String(body.newPassword));
}

async function check(ctx: Call["ctx"], userId: string, password: string): Promise<void> {
  const owner = await ctx.db
    .select({ email: users.email, name: users.name })
    .from(users)
    .where(eq(users.id, userId))
    .get();
  if (owner) await refuseWeakPassword(password, owner, "#/newPassword");
}
