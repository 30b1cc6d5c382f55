import type { ProblemCode } from "@edgewise/contracts/problem-codes";
import { eq } from "drizzle-orm";
import { users } from "../schema.ts";
import type { Act, Call, Succeeded } from "./operation.ts";

/** The session that a request started, if any, for the audit log. */
export function sessionBegun(method: string): (call: Succeeded) => Act[] {
  return ({ begun }) => {
    if (!begun) return [];
    const { id, userId } = begun;
    const subject = { type: "user", id: userId } as const;
    return [{ action: "session.created", subject, actorId: userId, details: { method, sessionId: id } }];
  };
}

/** A refused sign-in to an existing account; nothing is recorded for an address without one. */
export async function signInRefused({ ctx, input }: Call, code: ProblemCode): Promise<Act[]> {
  const email = String(input.body.email);
  const user = await ctx.db.select({ id: users.id }).from(users).where(eq(users.email, email)).get();
  if (!user) return [];
  const action = code === "rate.limited" ? "session.throttled" : "session.refused";
  return [{ action, subject: { type: "user", id: user.id }, actorId: null, details: { reason: code } }];
}

/** An act of the caller on their own account. */
export function ownAct(action: Act["action"], details?: Act["details"]): (call: Succeeded) => Act[] {
  return ({ caller }) => {
    if (!caller) return [];
    return [{ action, subject: { type: "user", id: caller.userId }, ...(details && { details }) }];
  };
}
