import type { BaseCtx } from "@edgewise/chassis/context";
import { tokenAudience } from "@edgewise/chassis/tokens";
import {
  type AccessClaims,
  accessTokenAlgorithm,
  accessTokenSeconds,
  accessTokenType,
} from "@edgewise/contracts/actor";
import { SignJWT } from "jose";
import type { Env } from "../context.ts";
import { privateKeys, type SigningKey } from "./signing-keys.ts";

/** How long an isolate signs with the keys it knows before it looks for newer ones. */
const ringAgeMaxMs = 10_000;

const rings = new WeakMap<D1Database, { keys: SigningKey[]; at: number }>();

/** Signs an access token (RFC 9068) for ten minutes, and returns when it expires, in ms since 1970. */
export async function signAccessToken(
  ctx: Pick<BaseCtx, "db" | "now" | "newId" | "log">,
  env: Pick<Env, "DB" | "AUTH_SECRET" | "TOKEN_ISSUER">,
  claims: AccessClaims,
): Promise<{ accessToken: string; expiresAt: number }> {
  const { kid, key } = await currentKey(ctx, env);
  const issuedAt = Math.floor(ctx.now() / 1000);
  const expiresAt = issuedAt + accessTokenSeconds;
  const accessToken = await new SignJWT({ ...claims })
    .setProtectedHeader({ alg: accessTokenAlgorithm, typ: accessTokenType, kid })
    .setIssuer(env.TOKEN_ISSUER)
    .setAudience(tokenAudience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .setJti(crypto.randomUUID())
    .sign(key);
  return { accessToken, expiresAt: expiresAt * 1000 };
}

/** The newest key that is old enough to be known everywhere; if there is none, the newest. */
async function currentKey(
  ctx: Pick<BaseCtx, "db" | "now" | "newId" | "log">,
  env: Pick<Env, "DB" | "AUTH_SECRET">,
): Promise<SigningKey> {
  let ring = rings.get(env.DB);
  if (!ring || ctx.now() - ring.at >= ringAgeMaxMs || ctx.now() < ring.at) {
    ring = { keys: await privateKeys(ctx, env.AUTH_SECRET), at: ctx.now() };
    rings.set(env.DB, ring);
  }
  const key = ring.keys.find((candidate) => candidate.activatesAt <= ctx.now()) ?? ring.keys.at(-1);
  if (!key) throw new Error("There is no key to sign with.");
  return key;
}
