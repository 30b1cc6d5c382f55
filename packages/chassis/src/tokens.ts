import { AccessClaims, accessTokenAlgorithm, accessTokenType } from "@edgewise/contracts/actor";
import type { JsonWebKeySet } from "@edgewise/contracts/rpc/identity";
import { createLocalJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import { type Actor, actorOf } from "./context.ts";
import { Problem } from "./problem.ts";

/** All Edgewise services are one audience (RFC 9068, `aud`). */
export const tokenAudience = "edgewise";

const unknownKeyPauseMs = 10_000;
const keysAgeMaxMs = 3_600_000;

/** Verifies an access token and gives the actor. Throws `auth.invalid` for anything that is not a good token. */
export type Verifier = (token: string, keys: () => Promise<JsonWebKeySet>) => Promise<Actor>;

/**
 * A verifier for one isolate. It keeps the key set for an hour; a token signed with a key it does not know makes it ask
 * again, at most every ten seconds, so keys rotate without a restart and a flood of forged key ids costs nothing. While identity does not answer it goes on with
 * the keys it has; without any it throws `service.unavailable`.
 */
export function newVerifier(issuer: string, now: () => number = Date.now): Verifier {
  let known: { find: JWTVerifyGetKey; at: number } | undefined;

  const load = async (keys: () => Promise<JsonWebKeySet>): Promise<JWTVerifyGetKey> => {
    const set = await keys().catch(() => undefined);
    if (set) known = { find: createLocalJWKSet(set), at: now() };
    // Old keys are better than none: a token that they fit is good.
    if (!known)
      throw new Problem("service.unavailable", "Sign-in cannot be checked at the moment.", { retryAfterSeconds: 5 });
    return known.find;
  };
  const verify = (token: string, find: JWTVerifyGetKey) =>
    jwtVerify(token, find, {
      issuer,
      audience: tokenAudience,
      algorithms: [accessTokenAlgorithm],
      typ: accessTokenType,
      requiredClaims: ["exp", "iat", "sub", "sid"],
      currentDate: new Date(now()),
    });

  return async (token, keys) => {
    try {
      const fresh = known !== undefined && now() - known.at < keysAgeMaxMs;
      const find = fresh && known ? known.find : await load(keys);
      const verified = await verify(token, find).catch(async (error: unknown) => {
        const mayAskAgain = known === undefined || now() - known.at >= unknownKeyPauseMs;
        if (!(error instanceof errors.JWKSNoMatchingKey) || !mayAskAgain) throw error;
        return verify(token, await load(keys));
      });
      return actorOf(AccessClaims.parse(verified.payload));
    } catch (error) {
      if (error instanceof errors.JOSEError || (error instanceof Error && error.name === "ZodError")) {
        throw new Problem("auth.invalid", "The access token is not valid or has expired.");
      }
      throw error;
    }
  };
}

/** The token of an `Authorization: Bearer` header (RFC 6750), or undefined when there is none. */
export function bearerOf(headers: Headers): string | undefined {
  return /^Bearer +([\w.~+/-]+=*)$/i.exec(headers.get("Authorization")?.trim() ?? "")?.[1];
}
