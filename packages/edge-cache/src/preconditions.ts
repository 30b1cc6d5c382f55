import { splitList } from "./cache-control.ts";
import { type Fields, fieldOf } from "./fields.ts";
import { parseHttpDate } from "./http-date.ts";

/** Whether a request carries conditions that only the origin can judge. */
export function needsOrigin(headers: Pick<Headers, "has">): boolean {
  return headers.has("If-Match") || headers.has("If-Unmodified-Since");
}

/**
 * RFC 9111, 4.3.2: whether the client already has this answer. `If-None-Match` is compared weakly and takes precedence
 * over `If-Modified-Since`; without `Last-Modified` the answer's `Date` counts.
 */
export function isKnownToClient(request: Pick<Headers, "get">, status: number, stored: Fields, now: number): boolean {
  if (status < 200 || status > 299) return false;
  const tags = request.get("If-None-Match");
  if (tags !== null)
    return tags.trim() === "*" || entityTags(tags).some((tag) => weaklyEqual(tag, fieldOf(stored, "etag")));
  const asked = request.get("If-Modified-Since");
  if (asked === null) return false;
  const since = parseHttpDate(asked, now);
  const modified = parseHttpDate(fieldOf(stored, "last-modified") ?? fieldOf(stored, "date"), now);
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
