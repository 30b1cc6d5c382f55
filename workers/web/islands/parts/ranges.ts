/** A stretch of a film, [from, to] in seconds. */
export type Range = [from: number, to: number];

/** Stretches this close to each other were watched without a break. */
const gapSecondsMax = 1;

/** All that the ranges cover, sorted and apart from each other; empty ones are left out. The order makes no difference. */
export function mergedRanges(ranges: readonly Range[]): Range[] {
  const sorted = ranges.filter(([from, to]) => to > from).sort((a, b) => a[0] - b[0]);
  const merged: Range[] = [];
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (last && from - last[1] <= gapSecondsMax) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
