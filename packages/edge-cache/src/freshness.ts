import type { Directives, Seconds } from "./directives.ts";
import type { Readable } from "./fields.ts";
import { parseHttpDate } from "./http-date.ts";

/** The two instants (ms) of one exchange with the origin, by the cache's own clock. */
export interface Exchange {
  requestedAt: number;
  respondedAt: number;
}

/** What an origin says about an answer's age, in `Date` and `Age`. */
export interface Said {
  date: string | null;
  age: string | null;
}

/**
 * RFC 9111, 4.2.1: the freshness lifetime in seconds; s-maxage before max-age before Expires. An invalid value counts
 * as 0. Undefined if the origin says nothing: there are no heuristics.
 */
export function lifetimeSeconds(directives: Directives, headers: Readable, respondedAt: number): number | undefined {
  const said = directives.sMaxage ?? directives.maxAge;
  if (said !== undefined) return valid(said);
  const expires = headers.get("Expires");
  if (directives.targeted || expires === null) return undefined;
  const until = parseHttpDate(expires, respondedAt);
  const from = parseHttpDate(headers.get("Date"), respondedAt) ?? respondedAt;
  return until === undefined ? 0 : Math.max(0, (until - from) / 1000);
}

/** RFC 9111, 4.2.3: corrected_initial_age in ms. */
export function initialAgeMs(said: Said, { requestedAt, respondedAt }: Exchange): number {
  const date = parseHttpDate(said.date, respondedAt) ?? respondedAt;
  const apparentAge = Math.max(0, respondedAt - date);
  const correctedAge = ageSeconds(said.age) * 1000 + Math.max(0, respondedAt - requestedAt);
  return Math.max(apparentAge, correctedAge);
}

/** RFC 9111, 4.2.3: current_age in ms. */
export function currentAgeMs(entry: Exchange & { initialAgeMs: number }, now: number): number {
  return entry.initialAgeMs + Math.max(0, now - entry.respondedAt);
}

/** RFC 9111, 5.1: the first member of a list; anything but a non-negative integer is ignored. */
export function ageSeconds(value: string | null): number {
  const first = (value ?? "").split(",")[0]?.trim() ?? "";
  return /^[0-9]+$/.test(first) ? Math.min(Number(first), 2_147_483_648) : 0;
}

/** A window in seconds; 0 for one that is absent or invalid. */
export function valid(said: Seconds): number {
  return typeof said === "number" ? said : 0;
}

/** RFC 9111, 4.2.4: directives that forbid a shared cache to use a stale answer, whatever else allows it. */
export function forbidsStale(directives: Directives): boolean {
  return (
    directives.mustRevalidate ||
    directives.proxyRevalidate ||
    directives.noCache === true ||
    directives.sMaxage !== undefined
  );
}
