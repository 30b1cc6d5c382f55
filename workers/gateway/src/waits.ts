import type { Env } from "./env.ts";

/** How long the gateway waits for others, in milliseconds. */
export interface Waits {
  /** Until the answer to a question begins; what the body of an answer takes is not limited. */
  questionMs: number;
  /** The same for a film or a document. */
  mediaMs: number;
  /** The same for a change. */
  changeMs: number;
  /** For one part of a facade. */
  partMs: number;
  /** For what a service says of its own health. */
  healthMs: number;
  /** For identity, to find out who sends a request. */
  identityMs: number;
  /** How long a service that fails is left alone before one call is let through. */
  circuitOpenMs: number;
  /** How old what an isolate knows of the ledger may be before it asks again, and before it waits for the answer. */
  followMs: number;
  followMaxMs: number;
}

export const usualWaits: Waits = {
  questionMs: 6_000,
  mediaMs: 10_000,
  changeMs: 30_000,
  partMs: 1_500,
  healthMs: 2_000,
  identityMs: 3_000,
  circuitOpenMs: 5_000,
  followMs: 2_000,
  followMaxMs: 5_000,
};

/** The usual waits, or `WAITS_PERCENT` of each. */
export function waitsIn({ WAITS_PERCENT }: Pick<Env, "WAITS_PERCENT">): Waits {
  const share = (Number(WAITS_PERCENT ?? 100) || 100) / 100;
  const shared = Object.entries(usualWaits).map(([name, ms]) => [name, Math.ceil(ms * share)]);
  return { ...usualWaits, ...Object.fromEntries(shared) };
}
