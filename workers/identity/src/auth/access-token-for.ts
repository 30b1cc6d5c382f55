import { Problem } from "@edgewise/chassis/problem";
import type { Ctx } from "../context.ts";
import { signAccessToken } from "../keys/access-token.ts";
import { sessionTokenIn } from "./caller.ts";
import { claimsOfSession } from "./claims.ts";

/** A fresh access token for the caller's session, by its cookie or by the access token it came with. */
export async function accessTokenFor(ctx: Ctx, headers: Headers): Promise<{ token: string; expiresAt: string }> {
  const found = await sessionOf(ctx, headers);
  if (!found) throw new Problem("auth.required", "This needs a signed-in session.");
  const { accessToken, expiresAt } = await signAccessToken(ctx, ctx.env, found.claims);
  return { token: accessToken, expiresAt: new Date(expiresAt).toISOString() };
}

async function sessionOf(ctx: Ctx, headers: Headers) {
  const token = await sessionTokenIn(ctx, headers);
  if (token !== undefined) return claimsOfSession(ctx, { token });
  if (!ctx.actor || ctx.actor.scopes !== null) return undefined;
  return claimsOfSession(ctx, { id: ctx.actor.sessionId });
}
