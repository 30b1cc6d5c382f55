import { newId } from "@edgewise/chassis/ids";
import { tokenAudience } from "@edgewise/chassis/tokens";
import {
  type AccessClaims,
  accessTokenAlgorithm,
  accessTokenSeconds,
  accessTokenType,
  type OrganisationRole,
  type Role,
  type Scope,
} from "@edgewise/contracts/actor";
import type { IdentityRpc, JsonWebKeySet } from "@edgewise/contracts/rpc/identity";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

/** `TOKEN_ISSUER` of every wrangler.toml. */
export const testIssuer = "https://edgewise.example";

/** A caller of a service: what their token says about them. */
export interface TestPerson {
  id: string;
  roles: Role[];
  organisations: { id: string; role: OrganisationRole }[];
  scopes: Scope[] | null;
}

/** A new person with a new id; a learner by default. */
export function person(over: Partial<TestPerson> = {}): TestPerson {
  return { id: newId("usr"), roles: ["learner"], organisations: [], scopes: null, ...over };
}

/** A key pair with its public set, as identity would publish it. */
export async function signingKey(kid = crypto.randomUUID()) {
  const { privateKey, publicKey } = await generateKeyPair(accessTokenAlgorithm, { extractable: true });
  const { x = "", crv = "" } = await exportJWK(publicKey);
  const keys: JsonWebKeySet = { keys: [{ kty: "OKP", crv, x, kid, alg: accessTokenAlgorithm, use: "sig" }] };
  return { kid, privateKey, keys };
}

const ours = signingKey();

export interface TokenFlaws {
  issuer?: string;
  audience?: string;
  expiresInSeconds?: number;
  typ?: string;
  key?: Awaited<ReturnType<typeof signingKey>>;
}

/** An access token of this person as identity would sign it, or with one thing wrong about it. */
export async function accessToken(who: TestPerson, flaws: TokenFlaws = {}): Promise<string> {
  const { kid, privateKey } = flaws.key ?? (await ours);
  const now = Math.floor(Date.now() / 1000);
  const claims: AccessClaims = {
    sub: who.id,
    sid: newId("ses"),
    roles: who.roles,
    orgs: who.organisations,
    ...(who.scopes && { scope: who.scopes.join(" ") }),
  };
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: accessTokenAlgorithm, typ: flaws.typ ?? accessTokenType, kid })
    .setIssuer(flaws.issuer ?? testIssuer)
    .setAudience(flaws.audience ?? tokenAudience)
    .setIssuedAt(now)
    .setExpirationTime(now + (flaws.expiresInSeconds ?? accessTokenSeconds))
    .setJti(crypto.randomUUID())
    .sign(privateKey);
}

/** Identity as other Workers see it, knowing the test's key and these people. */
export function identityPeer(over: Partial<IdentityRpc> = {}): IdentityRpc {
  return {
    health: async () => ({ ok: true, checks: {} }),
    jwks: async () => (await ours).keys,
    exchange: async () => null,
    people: async ({ ids }) =>
      ids.map((id) => ({ id, handle: id.slice(-8), name: `Person ${id.slice(-4)}`, avatarUrl: null })),
    ...over,
  };
}
