import { soak } from "@edgewise/testkit/soak";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withReport } from "../src/progress/merge.ts";
import { coveredSeconds, mergedRanges, type Range } from "../src/progress/ranges.ts";

const second = fc.integer({ min: 0, max: 600 });
const range = fc.tuple(second, second).map(([a, b]): Range => [Math.min(a, b), Math.max(a, b)]);
const ranges = fc.array(range, { maxLength: 12 });
const report = fc.record({
  positionSeconds: fc.option(second, { nil: undefined }),
  watched: fc.option(ranges, { nil: undefined }),
  reportedAt: fc.integer({ min: 1, max: 1000 }),
});
const lesson = { completionRule: "watched" as const, completionShare: 0.5, durationSeconds: 600 };

describe("merging what was watched", () => {
  it("gives the same whatever the order and however often", () => {
    fc.assert(
      fc.property(ranges, ranges, ranges, (a, b, c) => {
        const left = mergedRanges(mergedRanges(a, b), c);
        expect(mergedRanges(mergedRanges(c, b), mergedRanges(a, c))).toEqual(left);
      }),
      soak("progress", { runs: 50_000 }),
    );
  });

  it("keeps every watched second and stays sorted and apart", () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const merged = mergedRanges(a, b);
        for (const [from, to] of [...a, ...b]) {
          expect(from === to || merged.some((stretch) => stretch[0] <= from && to <= stretch[1])).toBe(true);
        }
        for (const [i, stretch] of merged.entries()) expect(stretch[0] - (merged[i - 1]?.[1] ?? -2)).toBeGreaterThan(1);
        expect(coveredSeconds(merged)).toBeLessThanOrEqual(600);
      }),
      soak("progress", { runs: 50_000 }),
    );
  });

  it("holds a list of many stretches to 1,000 without losing any", () => {
    const many = Array.from({ length: 5000 }, (_, i): Range => [i * 5, i * 5 + 1]);
    const merged = mergedRanges(many, []);
    expect(merged.length).toBeLessThanOrEqual(1000);
    expect(coveredSeconds(merged)).toBeGreaterThanOrEqual(5000);
  });
});

describe("a standing", () => {
  it("never goes back, whatever is reported", () => {
    fc.assert(
      fc.property(fc.array(report, { minLength: 1, maxLength: 8 }), (reports) => {
        let before: ReturnType<typeof withReport> | undefined;
        for (const next of reports) {
          const after = withReport(before, next, lesson);
          expect(after.furthestSeconds).toBeGreaterThanOrEqual(
            Math.max(before?.furthestSeconds ?? 0, after.positionSeconds),
          );
          expect(after.watchedSeconds).toBeGreaterThanOrEqual(before?.watchedSeconds ?? 0);
          if (before?.completedAt != null) expect(after.completedAt).toBe(before.completedAt);
          before = after;
        }
      }),
      soak("progress", { runs: 50_000 }),
    );
  });

  it("does not change when a report is repeated", () => {
    fc.assert(
      fc.property(fc.option(report, { nil: undefined }), report, (first, second) => {
        const before = first && withReport(undefined, first, lesson);
        const once = withReport(before, second, lesson);
        expect(withReport(once, second, lesson)).toEqual(once);
      }),
      soak("progress", { runs: 50_000 }),
    );
  });
});
