import { expect, test } from "vitest";
import { percentile, ratios, summary } from "../src/measure/statistics.ts";

test("a summary names the middle, the quartiles and the ends, in whatever order the measurements came", () => {
  expect(summary([5, 1, 4, 2, 3])).toEqual({ median: 3, low: 2, high: 4, min: 1, max: 5, count: 5 });
});

test("one stray measurement moves the median of many by no more than to a neighbour", () => {
  expect(summary([10, 10, 10, 10, 1000]).median).toBe(10);
});

test("nothing measured is an error, never a zero", () => {
  expect(() => summary([])).toThrow("Nothing was measured.");
  expect(() => percentile([], 0.5)).toThrow("Nothing was measured.");
});

test("sides are compared round by round, so that a slow machine in one round weighs on both", () => {
  const steady = ratios([50, 5, 50], [100, 10, 100]);
  expect(steady).toMatchObject({ median: 0.5, min: 0.5, max: 0.5 });
});

test("rounds that lack a side are not compared", () => {
  expect(() => ratios([1, 2], [1])).toThrow("Every round needs both of its sides.");
});

test("the 95th percentile lies above nineteen of twenty measurements", () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(values.filter((value) => value <= percentile(values, 0.95))).toHaveLength(95);
});
