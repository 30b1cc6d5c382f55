import type { Effort } from "./measure/contest.ts";
import type { GrowthEffort } from "./sections/growth.ts";

/** How much is measured. */
export interface Plan {
  effort: Effort;
  /** Rounds of the burst. */
  bursts: number;
  growth: GrowthEffort;
  /** Catalogues, by their number of courses. */
  sizes: number[];
  /** How often each Worker is started alone. */
  starts: number;
}

/** "full" for a table to show, "quick" for every day: below a minute on two quiet cores. */
export const plans: Record<"full" | "quick", Plan> = {
  full: {
    effort: { rounds: 9, connections: 8, requestsMax: 4_000, msMax: 500, warmUpMs: 800 },
    bursts: 9,
    growth: { rounds: 9, requests: 40 },
    sizes: [100, 1_000, 10_000, 100_000],
    starts: 5,
  },
  quick: {
    effort: { rounds: 3, connections: 8, requestsMax: 2_000, msMax: 130, warmUpMs: 150 },
    bursts: 3,
    growth: { rounds: 3, requests: 15 },
    sizes: [100, 1_000],
    starts: 1,
  },
};
