import { Problem } from "@edgewise/chassis/problem";
import { sessionCookieName } from "@edgewise/contracts/session-cookie";
import { parse } from "hono/utils/cookie";
import type { Ctx } from "../context.ts";
import { claimsOfSession } from "./claims.ts";
import type { Caller } from "./operation.ts";
import { sessionTokenOf } from "./signed-token.ts";

/**
 * The session of a request: from the access token that the gateway exchanged for cookie or bearer, or from the cookie
 * itself. Undefined without one and for an API key.
 */
export async function callerOf(ctx: Ctx, headers: Headers): Promise<Caller | undefined> {
  const { actor } = ctx;
  if (actor) {
    const { id: userId, sessionId, impersonatorId } = actor;
    return actor.scopes === null ? { userId, sessionId, impersonatorId } : undefined;
  }
  const token = await sessionTokenIn(ctx, headers);
  const claims = token === undefined ? undefined : (await claimsOfSession(ctx, { token }))?.claims;
  return claims && { userId: claims.sub, sessionId: claims.sid, impersonatorId: claims.act?.sub ?? null };
}

/** Throws `auth.forbidden` for an admin who acts as the user: only the owner may change how to sign in. */
export function refuseActing({ impersonatorId }: { impersonatorId: string | null }): void {
  if (impersonatorId !== null) throw new Problem("auth.forbidden", "Only the owner of the account can do this.");
}

/** The token of the session cookie, if there is one and we signed it. */
export async function sessionTokenIn(ctx: Ctx, headers: Headers): Promise<string | undefined> {
  const cookie = parse(headers.get("Cookie") ?? "")[sessionCookieName(ctx.env.PUBLIC_ORIGIN)];
  return cookie === undefined ? undefined : sessionTokenOf(ctx.env.AUTH_SECRET, cookie);
}
