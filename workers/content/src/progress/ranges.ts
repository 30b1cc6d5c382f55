/** A stretch of a video, [from, to] in seconds. */
export type Range = [from: number, to: number];

/** Players report about once a second: stretches this close to each other were watched without a break. */
const gapSecondsMax = 1;
const rangesMax = 1000;

/**
 * All that either list covers, sorted and apart from each other. The order and the number of reports make no difference:
 * merging is commutative, associative and idempotent, so late and repeated reports lose nothing. Of a list with over
 * 1,000 stretches the smallest gaps are closed, in the learner's favour.
 */
export function mergedRanges(a: Range[], b: Range[], gapSeconds = gapSecondsMax): Range[] {
  const sorted = [...a, ...b].filter(([from, to]) => to > from).sort((x, y) => x[0] - y[0]);
  const merged: Range[] = [];
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (last && from - last[1] <= gapSeconds) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged.length > rangesMax ? mergedRanges(merged, [], gapSeconds * 2) : merged;
}

/** The seconds that the ranges cover; they are apart from each other. */
export function coveredSeconds(ranges: Range[]): number {
  return ranges.reduce((sum, [from, to]) => sum + (to - from), 0);
}
