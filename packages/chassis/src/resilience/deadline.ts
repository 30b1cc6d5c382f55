/** The instant after which nobody waits for the answer, passed on from the edge inwards. */
export const deadlineHeader = "X-Edgewise-Deadline";

/** The deadline (ms since 1970) that a request carries; undefined if there is none or it cannot be read. */
export function deadlineIn(headers: Headers): number | undefined {
  const value = headers.get(deadlineHeader) ?? "";
  return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

/** `ms` from now, or the caller's own deadline if that is sooner: nobody waits longer than their own caller. */
export function deadlineWithin(ms: number, caller: { deadline?: number | undefined }, now: number): number {
  return Math.min(now + ms, caller.deadline ?? Number.POSITIVE_INFINITY);
}
