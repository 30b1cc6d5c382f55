import { isSafe } from "@edgewise/chassis/methods";
import { Problem } from "@edgewise/chassis/problem";
import { authCookiePrefix } from "@edgewise/contracts/session-cookie";
import { isOwn, listedOrigins } from "../origin.ts";
import type { Check } from "../steps.ts";

/** The parts of a request that show whether another site may have caused it. */
export interface Sent {
  method: string;
  url: string;
  headers: Headers;
  publicOrigin: string;
  /** Origins that the operator trusts like the platform's own. */
  listed: string[];
  /** The route's answers set cookies, so that signing someone in without their knowledge is a risk too. */
  setsCookies: boolean;
}

/**
 * Whether the request may have been forged by another site. With our cookie, an unsafe method or a WebSocket (which
 * CORS does not restrict) needs an `Origin` that is ours or listed, and Fetch Metadata, if sent, must not contradict
 * it. A credential that a program adds itself cannot be forged.
 */
export function forgeable({ method, url, headers, publicOrigin, listed, setsCookies }: Sent): boolean {
  if (isHarmless(method, headers) || headers.has("Authorization") || headers.has("X-API-Key")) return false;
  const origin = headers.get("Origin");
  const site = headers.get("Sec-Fetch-Site");
  const hasCookie = cookieNames(headers).some((name) => name.startsWith(authCookiePrefix(publicOrigin)));
  const fromBrowser = origin !== null || site !== null;
  if (!hasCookie && !(setsCookies && fromBrowser)) return false;
  if (origin === null) return true;
  if (listed.includes(origin)) return false;
  return !isOwn(origin, url, publicOrigin) || (site !== null && site !== "same-origin" && site !== "none");
}

/** Refuses requests that another site may have forged. Throws `auth.origin`. */
export const sameOrigin: Check = (c) => {
  if (isHarmless(c.req.method, c.req.raw.headers)) return undefined;
  const sent: Sent = {
    method: c.req.method,
    url: c.req.url,
    headers: c.req.raw.headers,
    publicOrigin: c.env.PUBLIC_ORIGIN,
    listed: listedOrigins(c.env.CORS_ORIGINS),
    setsCookies: c.get("route").cookies ?? false,
  };
  if (forgeable(sent)) {
    throw new Problem("auth.origin", "A change made with a cookie needs the Origin header of this site.");
  }
  return undefined;
};

/** Whether a request neither changes anything nor opens a socket. */
function isHarmless(method: string, headers: Headers): boolean {
  return isSafe(method) && headers.get("Upgrade")?.toLowerCase() !== "websocket";
}

function cookieNames(headers: Headers): string[] {
  return (headers.get("Cookie") ?? "").split(";").map((pair) => pair.split("=", 1)[0]?.trim() ?? "");
}
