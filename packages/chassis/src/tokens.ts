import { AccessClaims, accessTokenAlgorithm, accessTokenType } from "@edgewise/contracts/actor";
import type { JsonWebKeySet } from "@edgewise/contracts/rpc/identity";
import { createLocalJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import { LRUCache } from "lru-cache";
import { type Actor, actorOf } from "./context.ts";
import { Problem } from "./problem.ts";

/** All Edgewise services are one audience (RFC 9068, `aud`). */
export const tokenAudience = "edgewise";

const unknownKeyPauseMs = 10_000;
const keysAgeMaxMs = 3_600_000;
const tokensMax = 2_000;

/** Verifies an access token and gives the actor. Throws `auth.invalid` for anything but a valid token. */
export type Verifier = (token: string, keys: () => Promise<JsonWebKeySet>) => Promise<Actor>;

/** A key set and the tokens it verified, kept together: when a key is withdrawn, its tokens are forgotten with it. */
interface Ring {
  find: JWTVerifyGetKey;
  at: number;
  verified: LRUCache<string, { actor: Actor; expiresAt: number }>;
}

/**
 * A verifier for one isolate. It keeps the key set for an hour. A token signed with an unknown key makes it fetch the
 * set again, at most every ten seconds, so keys rotate without a restart and a flood of forged key ids costs nothing.
 * While identity does not answer, it keeps using the keys it has; without any it throws `service.unavailable`. A
 * verified token is remembered until it expires or the key set is fetched again, so its signature is checked once; the
 * last 2,000 are kept.
 */
export function newVerifier(issuer: string, now: () => number = Date.now): Verifier {
  let known: Ring | undefined;

  const load = async (keys: () => Promise<JsonWebKeySet>): Promise<Ring> => {
    const set = await keys().catch(() => undefined);
    if (set) known = { find: createLocalJWKSet(set), at: now(), verified: new LRUCache({ max: tokensMax }) };
    // Old keys are better than none: a token they verify is still valid.
    if (!known)
      throw new Problem("service.unavailable", "Sign-in cannot be checked at the moment.", { retryAfterSeconds: 5 });
    return known;
  };
  const verify = async (token: string, ring: Ring): Promise<Actor> => {
    const kept = ring.verified.get(token);
    if (kept && now() < kept.expiresAt) return kept.actor;
    const { payload } = await jwtVerify(token, ring.find, {
      issuer,
      audience: tokenAudience,
      algorithms: [accessTokenAlgorithm],
      typ: accessTokenType,
      requiredClaims: ["exp", "iat", "sub", "sid"],
      currentDate: new Date(now()),
    });
    const actor = shared(actorOf(AccessClaims.parse(payload)));
    ring.verified.set(token, { actor, expiresAt: (payload.exp ?? 0) * 1000 });
    return actor;
  };

  return async (token, keys) => {
    try {
      const fresh = known !== undefined && now() - known.at < keysAgeMaxMs;
      const ring = fresh && known ? known : await load(keys);
      return await verify(token, ring).catch(async (error: unknown) => {
        const mayAskAgain = known === undefined || now() - known.at >= unknownKeyPauseMs;
        if (!(error instanceof errors.JWKSNoMatchingKey) || !mayAskAgain) throw error;
        return verify(token, await load(keys));
      });
    } catch (error) {
      if (error instanceof errors.JOSEError || (error instanceof Error && error.name === "ZodError")) {
        throw new Problem("auth.invalid", "The access token is not valid or has expired.");
      }
      throw error;
    }
  };
}

/** All requests with one token share this actor object, so none of them may change it. */
function shared(actor: Actor): Actor {
  for (const list of [actor.roles, actor.organisations, actor.scopes]) Object.freeze(list);
  return Object.freeze(actor);
}

/** The token of an `Authorization: Bearer` header (RFC 6750), or undefined when there is none. */
export function bearerOf(headers: Headers): string | undefined {
  return /^Bearer +([\w.~+/-]+=*)$/i.exec(headers.get("Authorization")?.trim() ?? "")?.[1];
}
