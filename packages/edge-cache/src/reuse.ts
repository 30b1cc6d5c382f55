import type { AnswerRecord } from "./entry.ts";
import { currentAgeMs, forbidsStale, valid } from "./freshness.ts";
import type { Standing } from "./ledger-view.ts";
import type { RequestDirectives } from "./request-directives.ts";

/**
 * What may be done with a stored answer (RFC 9111, 4): used as it is, used while a new one is fetched, or validated.
 */
export type Verdict =
  | { use: "fresh" | "stale" | "stale-while-revalidate" }
  | { use: "validate"; why: "stale" | "request" };

/** Everything that the decision depends on. */
export interface Question {
  record: AnswerRecord;
  standing: Standing;
  request: RequestDirectives;
  now: number;
}

/** Decides whether a stored answer may satisfy a request (RFC 9111, 4.2 and 5.2; RFC 5861, 3). */
export function judge({ record, standing, request, now }: Question): Verdict {
  const { directives } = record;
  if (standing !== "valid" || directives.noCache === true) return { use: "validate", why: "stale" };
  const ageMs = currentAgeMs(record, now);
  const freshMs = remainingMs(record, now);
  const isFresh = freshMs > 0;
  // RFC 8246: a reload of what never changes while it is fresh need not reach the origin.
  const tooOld = request.maxAge !== undefined && ageMs > request.maxAge * 1000 && !(directives.immutable && isFresh);
  const tooSoonStale = request.minFresh !== undefined && freshMs < request.minFresh * 1000;
  if (request.noCache || tooOld || tooSoonStale) return { use: "validate", why: isFresh ? "request" : "stale" };
  if (isFresh) return { use: "fresh" };
  if (forbidsStale(directives)) return { use: "validate", why: "stale" };
  if (-freshMs <= valid(directives.staleWhileRevalidate) * 1000 && valid(directives.staleWhileRevalidate) > 0)
    return { use: "stale-while-revalidate" };
  if (request.maxStale !== undefined && -freshMs <= request.maxStale * 1000) return { use: "stale" };
  return { use: "validate", why: "stale" };
}

/**
 * Whether a stored answer may be used instead of a failing origin's (RFC 9111, 4.2.4 and 4.3.3; RFC 5861, 4). One that
 * was invalidated may not: it is known to be wrong.
 */
export function mayCoverError(question: Question, policy: { staleOnErrorSeconds: number }): boolean {
  const { record, standing, request, now } = question;
  if (standing === "invalidated" || forbidsStale(record.directives)) return false;
  const said = [record.directives.staleIfError, request.staleIfError].filter((window) => window !== undefined);
  const windowSeconds = said.length > 0 ? Math.max(...said.map(valid)) : policy.staleOnErrorSeconds;
  const staleMs = -remainingMs(record, now);
  return staleMs <= 0 || (windowSeconds > 0 && staleMs <= windowSeconds * 1000);
}

/** How long an answer stays fresh, in ms; negative once it is stale. */
export function remainingMs(record: AnswerRecord, now: number): number {
  return (record.lifetimeSeconds ?? 0) * 1000 - currentAgeMs(record, now);
}
