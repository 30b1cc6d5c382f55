/** How a request ended: with an answer's status and `Retry-After`, or with no answer at all. */
export type Outcome = { status: number; retryAfter: string | null } | "no answer";

const firstPauseMs = 250;
const longestPauseMs = 5_000;

/**
 * How long to wait before the same request may be sent again, or null when that would not help. 429 and 503 say it
 * themselves in `Retry-After` (seconds, RFC 9110, 10.2.3); without it, and without an answer, the pauses double.
 */
export function pauseMs(outcome: Outcome, attempt: number): number | null {
  const growing = Math.min(longestPauseMs, firstPauseMs * 2 ** attempt);
  if (outcome === "no answer") return growing;
  if (outcome.status !== 429 && outcome.status !== 503) return null;
  const asked = outcome.retryAfter === null ? Number.NaN : Number(outcome.retryAfter);
  return Number.isFinite(asked) && asked >= 0 ? asked * 1000 : growing;
}
