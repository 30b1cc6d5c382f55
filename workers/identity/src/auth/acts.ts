import type { ProblemCode } from "@edgewise/contracts/problem-codes";
import { eq } from "drizzle-orm";
import { users } from "../schema.ts";
import type { Act, Call, Succeeded } from "./operation.ts";

/** The session that a request began, if it did, as the audit log has it. */
export function sessionBegun(method: string): (call: Succeeded) => Act[] {
  return ({ begun }) => {
    if (!begun) return [];
    const { id, userId } = begun;
    const subject = { type: "user", id: userId } as const;
    return [{ action: "session.created", subject, actorId: userId, details: { method, sessionId: id } }];
  };
}

/** A sign-in with the address of an account that was refused; of an address without one nothing is kept. */
export async function signInRefused({ ctx, input }: Call, code: ProblemCode): Promise<Act[]> {
  const email = String(input.body.email);
  const user = await ctx.db.select({ id: users.id }).from(users).where(eq(users.email, email)).get();
  if (!user) return [];
  const action = code === "rate.limited" ? "session.throttled" : "session.refused";
  return [{ action, subject: { type: "user", id: user.id }, actorId: null, details: { reason: code } }];
}

/** Something that the caller did to their own account. */
export function ownAct(action: Act["action"], details?: Act["details"]): (call: Succeeded) => Act[] {
  return ({ caller }) => {
    if (!caller) return [];
    return [{ action, subject: { type: "user", id: caller.userId }, ...(details && { details }) }];
  };
}
