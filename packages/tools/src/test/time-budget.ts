import type { Suite } from "./suites.ts";

/** What a suite may take on a quiet machine, and whether others run beside it. */
export type Claim = Pick<Suite, "name" | "limitSeconds" | "alone">;

/**
 * Divides the time of a whole run among its suites. Whatever the machine's load, and however many suites hang, the run
 * ends within its time: a suite's limit grows with the load, but only within its part of what is left.
 */
export class TimeBudget {
  #waiting: Map<string, Claim>;
  #until = new Map<string, number>();

  /** `lanes` is how many suites run at a time; `now` is in seconds. */
  constructor(
    readonly seconds: number,
    claims: readonly Claim[],
    private readonly lanes: number,
    private readonly now: () => number = () => performance.now() / 1000,
  ) {
    this.#waiting = new Map(claims.map((claim) => [claim.name, claim]));
  }

  /** How much of the run's time is left, in seconds. It is counted from the start of this process. */
  left(): number {
    return Math.max(0, this.seconds - this.now());
  }

  /** The limit of a suite that begins now, in seconds; undefined when the time of the run is up. */
  take(name: string, slowness: number): number | undefined {
    const claim = this.#waiting.get(name);
    if (!claim) throw new Error(`${name} has no part in this run, or has taken it.`);
    const waiting = [...this.#waiting.values()];
    const limit = limitSeconds(claim, {
      slowness,
      left: this.left(),
      waiting,
      lanes: this.lanes,
      given: this.#given(),
    });
    this.#waiting.delete(name);
    this.#until.set(name, this.now() + limit);
    return limit > 0 ? limit : undefined;
  }

  /** What a suite that has ended has not used is there for the others. */
  giveBack(name: string): void {
    this.#until.delete(name);
  }

  /** What the suites that run may still use. */
  #given(): number {
    return [...this.#until.values()].reduce((sum, until) => sum + Math.max(0, until - this.now()), 0);
  }
}

/**
 * What `claim` may take: its limit on a quiet machine times the slowness, at most its part of the time left. All lanes
 * together have `left * lanes` seconds, less what was `given` to suites that run; a suite that runs alone fills all lanes.
 */
export function limitSeconds(
  claim: Claim,
  run: { slowness: number; left: number; waiting: readonly Claim[]; lanes: number; given: number },
): number {
  const { slowness, left, waiting, lanes, given } = run;
  const all = waiting.reduce((sum, each) => sum + each.limitSeconds * (each.alone ? lanes : 1), 0);
  const part = Math.max(0, ((left * lanes - given) * claim.limitSeconds) / all);
  return Math.min(claim.limitSeconds * Math.max(1, slowness), part, left);
}
