import { splitList } from "./cache-control.ts";
import { parseHttpDate } from "./http-date.ts";

/** Whether a request carries conditions that a cache can answer (RFC 9111, 4.3.2). */
export function isConditional(headers: Headers): boolean {
  return headers.has("If-None-Match") || headers.has("If-Modified-Since");
}

/** Whether a request carries conditions that only the origin can judge. */
export function needsOrigin(headers: Headers): boolean {
  return headers.has("If-Match") || headers.has("If-Unmodified-Since");
}

/**
 * RFC 9111, 4.3.2: whether the client already has this answer. `If-None-Match` is compared weakly and stands before
 * `If-Modified-Since`; without `Last-Modified` the answer's `Date` counts.
 */
export function isKnownToClient(request: Headers, status: number, stored: Headers, now: number): boolean {
  if (status < 200 || status > 299) return false;
  const tags = request.get("If-None-Match");
  if (tags !== null) return tags.trim() === "*" || entityTags(tags).some((tag) => weaklyEqual(tag, stored.get("ETag")));
  const since = parseHttpDate(request.get("If-Modified-Since"), now);
  const modified = parseHttpDate(stored.get("Last-Modified") ?? stored.get("Date"), now);
  return since !== undefined && modified !== undefined && modified <= since;
}

/** The members of an `If-None-Match` list, as they are written. */
export function entityTags(value: string): string[] {
  return splitList(value);
}

/** RFC 9110, 8.8.3.2. */
export function weaklyEqual(a: string, b: string | null): boolean {
  return b !== null && opaque(a) === opaque(b);
}

function opaque(tag: string): string {
  return tag.startsWith("W/") ? tag.slice(2) : tag;
}
