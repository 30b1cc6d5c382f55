import { commit } from "@edgewise/chassis/commit";
import { eq } from "drizzle-orm";
import { createProfile } from "../profile/create-profile.ts";
import { users } from "../schema.ts";
import { grantRole } from "./grant-role.ts";
import { tellPasswordChanged } from "./mails.ts";
import { recordActs } from "./record-acts.ts";
import { currentRequest } from "./request-scope.ts";
import { isAdminAddress, rolesOf } from "./roles.ts";

interface User {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
}

/**
 * A new user gets a profile, after the answer, so that timing does not reveal whether an address was known. If that is
 * lost, the profile is created when it is first read. An address verified by a provider may already make an admin.
 */
export async function onNewUser(user: User): Promise<void> {
  const { ctx, headers, later } = currentRequest();
  const subject = { type: "user", id: user.id } as const;
  later.push(async () => {
    await createProfile(ctx, { ...user, locale: firstLanguage(headers) });
    await recordActs({ ctx, headers }, [{ action: "account.created", subject, actorId: user.id }]);
  });
  if (user.emailVerified) await grantNamedAdmin(user);
}

/** The address is verified: users whose address the operator has listed become admins. */
export async function onVerified(user: User): Promise<void> {
  const { ctx, headers } = currentRequest();
  const subject = { type: "user", id: user.id } as const;
  await recordActs({ ctx, headers }, [{ action: "account.email-verified", subject, actorId: user.id }]);
  await grantNamedAdmin(user);
}

/**
 * A new password was chosen with the link from the mail; the library has ended all sessions. The receiver of that link
 * owns the address: if someone else had registered it, the account is theirs from now on.
 */
export async function onPasswordReset({ user }: { user: User }): Promise<void> {
  const { ctx, headers } = currentRequest();
  const subject = { type: "user", id: user.id } as const;
  await recordActs({ ctx, headers }, [{ action: "password.reset", subject, actorId: user.id }]);
  if (!user.emailVerified) {
    await ctx.db.update(users).set({ emailVerified: true }).where(eq(users.id, user.id));
    await onVerified(user);
  }
  await tellPasswordChanged(user);
}

async function grantNamedAdmin({ id, email }: User): Promise<void> {
  const { ctx, headers } = currentRequest();
  if (!isAdminAddress(ctx.env.ADMIN_EMAILS, email)) return;
  const row = await ctx.db.select({ role: users.role }).from(users).where(eq(users.id, id)).get();
  if (rolesOf(row?.role ?? null).includes("admin")) return;
  await commit(ctx, [grantRole(ctx, id, "admin")]);
  const subject = { type: "user", id } as const;
  await recordActs({ ctx, headers }, [
    { action: "role.granted", subject, actorId: null, details: { role: "admin", method: "named by the operator" } },
  ]);
}

function firstLanguage(headers: Headers): string | undefined {
  return headers.get("Accept-Language")?.split(/[,;]/)[0]?.trim() || undefined;
}
