import type { Call, Health } from "./call.ts";

/** A public key set (RFC 7517), never with a private part. */
export interface JsonWebKeySet {
  keys: { kty: string; crv: string; x: string; kid: string; alg: string; use: string }[];
}

/** The caller's credential, as the gateway found it in the request. */
export type Credential = { kind: "session"; token: string } | { kind: "api-key"; key: string };

/** An access token for the caller, valid until `expiresAt` (ms since 1970). */
export interface Exchanged {
  accessToken: string;
  expiresAt: number;
  userId: string;
}

/** A person as other services may show them. */
export interface Person {
  id: string;
  handle: string;
  name: string;
  avatarUrl: string | null;
}

/** What other Workers may ask identity. Every method is safe to retry. */
export interface IdentityRpc {
  health(call: Call): Promise<Health>;
  /** The keys that access tokens are verified with: the current one and those that may still be in use. */
  jwks(call: Call): Promise<JsonWebKeySet>;
  /** Turns a session cookie's value, a bearer session token or an API key into an access token; null when it is not valid. */
  exchange(input: Call & { credential: Credential }): Promise<Exchanged | null>;
  /** The public details of up to 100 users, in no particular order; unknown ids are left out. */
  people(input: Call & { ids: string[] }): Promise<Person[]>;
}
