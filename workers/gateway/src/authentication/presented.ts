import type { Credential } from "@edgewise/contracts/rpc/identity";
import { sessionCookieName } from "@edgewise/contracts/session-cookie";
import { parse } from "hono/utils/cookie";

/** The credential that a request carries. */
export type Presented =
  | { kind: "nothing" }
  /** An Authorization header that holds no bearer token (RFC 6750). */
  | { kind: "unreadable" }
  | { kind: "access-token"; token: string }
  /** An API key, or a session token that a program keeps. */
  | { kind: "program"; credential: Credential }
  | { kind: "cookie"; credential: Credential };

const bearer = /^Bearer +([\w.~+/%-]{1,4096}=*)$/i;
const apiKey = /^ewk_[\w-]{1,500}$/;
const jsonWebToken = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/**
 * Reads the one credential that counts: Authorization before X-API-Key before the session cookie, so that an explicit
 * credential wins over a cookie that a browser sends automatically.
 */
export function presentedBy(headers: Headers, publicOrigin: string): Presented {
  const authorization = headers.get("Authorization");
  if (authorization !== null) return bearerCredential(authorization.trim());
  const key = headers.get("X-API-Key");
  if (key !== null) return keyCredential(key.trim());
  const cookies = headers.get("Cookie");
  if (cookies === null) return nothing;
  const name = sessionCookieName(publicOrigin);
  const token = parse(cookies, name)[name];
  return token ? { kind: "cookie", credential: { kind: "session", token } } : nothing;
}

const nothing: Presented = { kind: "nothing" };

function bearerCredential(authorization: string): Presented {
  const token = bearer.exec(authorization)?.[1];
  if (token === undefined) return { kind: "unreadable" };
  if (token.startsWith("ewk_")) return keyCredential(token);
  if (jsonWebToken.test(token)) return { kind: "access-token", token };
  return { kind: "program", credential: { kind: "session", token } };
}

function keyCredential(key: string): Presented {
  return apiKey.test(key) ? { kind: "program", credential: { kind: "api-key", key } } : { kind: "unreadable" };
}
