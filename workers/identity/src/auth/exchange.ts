import type { Credential, Exchanged } from "@edgewise/contracts/rpc/identity";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { signAccessToken } from "../keys/access-token.ts";
import { apiKeys } from "../schema.ts";
import { hashOfApiKey } from "./api-key-hash.ts";
import { claimsOfApiKey, claimsOfSession } from "./claims.ts";
import { sessionTokenOf } from "./signed-token.ts";

/** How exactly the last use of an API key is known. */
const usedAtStepMs = 60_000;

/**
 * Turns a session or an API key into an access token, in one query and, for a key not used for a minute, one write.
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
  return (await claimsOfSession(ctx, { token }))?.claims;
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
