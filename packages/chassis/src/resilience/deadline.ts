/** Carries, from the edge inwards, the instant after which nobody waits for the answer any more. */
export const deadlineHeader = "X-Edgewise-Deadline";

/** The deadline (ms since 1970) that a request carries; undefined when it carries none that can be read. */
export function deadlineIn(headers: Headers): number | undefined {
  const value = headers.get(deadlineHeader) ?? "";
  return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

/** `ms` from now, or the caller's own deadline where that is sooner: nobody waits longer than who waits for them. */
export function deadlineWithin(ms: number, caller: { deadline?: number | undefined }, now: number): number {
  return Math.min(now + ms, caller.deadline ?? Number.POSITIVE_INFINITY);
}
