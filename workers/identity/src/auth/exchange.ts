import type { Credential, Exchanged } from "@edgewise/contracts/rpc/identity";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { signAccessToken } from "../keys/access-token.ts";
import { apiKeys, sessions } from "../schema.ts";
import { hashOfApiKey } from "./api-key-hash.ts";
import { claimsOfApiKey, claimsOfSession } from "./claims.ts";
import { sessionSeconds } from "./session-life.ts";
import { sessionTokenOf } from "./signed-token.ts";

/** How exactly the last use of an API key is known. */
const usedAtStepMs = 60_000;

/** A session in use is prolonged once a day; one that was not to be remembered has ended by then. */
const seenAtStepMs = 86_400_000;

/**
 * Turns a session or an API key into an access token, in one query and now and then one write, which notes its use.
 * Null when the credential is not good: forged, expired, disabled, or its user is banned.
 */
export async function exchange(ctx: Ctx, credential: Credential): Promise<Exchanged | null> {
  const claims =
    credential.kind === "session" ? await ofSession(ctx, credential.token) : await ofKey(ctx, credential.key);
  if (!claims) return null;
  return { ...(await signAccessToken(ctx, ctx.env, claims)), userId: claims.sub };
}

async function ofSession(ctx: Ctx, credential: string) {
  const token = await sessionTokenOf(ctx.env.AUTH_SECRET, credential);
  if (token === undefined) return undefined;
  const found = await claimsOfSession(ctx, { token });
  if (found && ctx.now() - found.seenAt.getTime() >= seenAtStepMs) {
    const prolonged = { updatedAt: new Date(ctx.now()), expiresAt: new Date(ctx.now() + sessionSeconds * 1000) };
    await ctx.db.update(sessions).set(prolonged).where(eq(sessions.token, token));
  }
  return found?.claims;
}

async function ofKey(ctx: Ctx, key: string) {
  const hash = await hashOfApiKey(key);
  const found = await claimsOfApiKey(ctx, hash);
  if (found && ctx.now() - (found.usedAt?.getTime() ?? 0) >= usedAtStepMs) {
    await ctx.db
      .update(apiKeys)
      .set({ lastRequest: new Date(ctx.now()) })
      .where(eq(apiKeys.key, hash));
  }
  return found?.claims;
}
