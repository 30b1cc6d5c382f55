import { soakSettings } from "./soak-settings.ts";

/** How much of a long proof a test runs; what fast-check's `assert` takes as its parameters. */
export interface Proof<Values> {
  numRuns: number;
  seed: number;
  examples: Values[];
}

/** With it `pnpm test` tries the same cases every time. */
const fixedSeed = 20_261;
const shareOfTests = 10;

/**
 * Turns a property into a long proof of an area. `pnpm soak AREA` makes all `runs` from a seed that it prints; `pnpm
 * test` makes a fixed tenth of them. Both begin with `found`: the values for which the proof has ever failed.
 *
 * @example
 * fc.assert(fc.property(ranges, ranges, isMerged), soak("progress", { runs: 10_000, found: [[[[0, 1]], [[1, 2]]]] }));
 */
export function soak<Values = never>(
  area: string,
  { runs, found = [] }: { runs: number; found?: Values[] },
): Proof<Values> {
  const { area: soaked, seed, times } = soakSettings();
  const isSoaked = soaked === area;
  const numRuns = isSoaked ? runs * times : Math.ceil(runs / shareOfTests);
  // fast-check counts examples among the runs.
  return { numRuns: numRuns + found.length, seed: isSoaked ? seed : fixedSeed, examples: found };
}
