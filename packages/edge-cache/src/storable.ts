import type { Directives } from "./directives.ts";
import type { Readable } from "./fields.ts";
import { lifetimeSeconds, valid } from "./freshness.ts";
import { groupsMax } from "./groups.ts";
import type { RequestHead } from "./incoming.ts";
import { varyNames } from "./vary.ts";

/** Final status codes whose caching rules this cache implements (RFC 9110, 15), for `must-understand`. */
const understood = new Set([
  200, 201, 202, 203, 204, 205, 300, 301, 302, 303, 305, 307, 308, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409,
  410, 411, 412, 413, 414, 415, 416, 417, 421, 422, 426, 500, 501, 502, 503, 504, 505,
]);
/** RFC 9110, 15.1: may be kept for validation without explicit freshness. */
const cacheableByDefault = new Set([200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501]);

/** An answer and the request that asked for it. */
export interface Candidate {
  request: Omit<RequestHead, "url">;
  status: number;
  headers: Readable;
  groups: readonly string[];
  directives: Directives;
  respondedAt: number;
}

/**
 * RFC 9111, 3: why a shared cache must not store this answer, or would not benefit; undefined if it may. `setCookie:
 * "refuse"` keeps answers with cookies out although the RFC would let them in.
 */
export function whyNotStored(
  candidate: Candidate,
  policy: { setCookie: "refuse" | "strip" | "store" },
): string | undefined {
  const { request, status, headers, groups, directives } = candidate;
  if (request.method !== "GET") return "method";
  if (status < 200 || status > 599 || status === 206 || status === 304) return "status";
  if (directives.mustUnderstand && !understood.has(status)) return "must-understand";
  if (directives.noStore && !directives.mustUnderstand) return "no-store";
  if (directives.private === true) return "private";
  if (request.headers.has("Authorization") && !sharesAuthorized(directives)) return "authorization";
  if (varyNames(headers.get("Vary")).includes("*")) return "vary";
  if (policy.setCookie === "refuse" && headers.has("Set-Cookie")) return "set-cookie";
  if (groups.length > groupsMax) return "groups";
  return isUseful(candidate) ? undefined : "not-fresh";
}

/** RFC 9111, 3.5. */
function sharesAuthorized(directives: Directives): boolean {
  return directives.public || directives.mustRevalidate || directives.sMaxage !== undefined;
}

function isUseful({ status, headers, directives, respondedAt }: Candidate): boolean {
  const lifetime = lifetimeSeconds(directives, headers, respondedAt);
  if (lifetime !== undefined && lifetime > 0 && directives.noCache !== true) return true;
  if (valid(directives.staleWhileRevalidate) > 0 || valid(directives.staleIfError) > 0) return true;
  const hasValidator = headers.has("ETag") || headers.has("Last-Modified");
  return hasValidator && (lifetime !== undefined || directives.public || cacheableByDefault.has(status));
}
