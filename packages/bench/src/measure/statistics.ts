import { quantileSorted } from "simple-statistics";

/** Several measurements of one thing: their middle, and how far they spread. */
export interface Summary {
  median: number;
  /** First and third quartile: half of the measurements lie between them. */
  low: number;
  high: number;
  min: number;
  max: number;
  count: number;
}

/** Sums measurements up. Throws when there are none: nothing measured is never shown as zero. */
export function summary(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted.length === 0) throw new Error("Nothing was measured.");
  const at = (share: number) => quantileSorted(sorted, share);
  return { median: at(0.5), low: at(0.25), high: at(0.75), min: at(0), max: at(1), count: sorted.length };
}

/** The value below which a share of the measurements lies, such as 0.95. Throws when there are none. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error("Nothing was measured.");
  return quantileSorted(
    values.toSorted((a, b) => a - b),
    share,
  );
}

/**
 * How many times the second the first is, round by round, summed up. Both sides of a round were measured right after each
 * other, so what else the machine did in that round weighs on both. Throws when the rounds do not pair up.
 */
export function ratios(first: readonly number[], second: readonly number[]): Summary {
  if (first.length !== second.length) throw new Error("Every round needs both of its sides.");
  return summary(first.map((value, round) => value / (second[round] ?? Number.NaN)));
}
