import fc from "fast-check";
import { expect, it } from "vitest";
import { type Claim, limitSeconds, TimeBudget } from "../../src/test/time-budget.ts";

const suite = (name: string, seconds = 600): Claim => ({ name, limitSeconds: seconds, alone: false });
const e2e: Claim = { name: "e2e", limitSeconds: 900, alone: true };
const ten = Array.from({ length: 10 }, (_, i) => suite(`s${i}`));

it("gives a suite on a quiet machine its own limit", () => {
  const run = { slowness: 1, left: 4740, waiting: [...ten, e2e], lanes: 2, given: 0 };
  expect(limitSeconds(suite("s0"), run)).toBe(600);
  expect(limitSeconds(e2e, { ...run, left: 1800, waiting: [e2e] })).toBe(900);
});

it("gives more on a slow machine, but only the suite's part of what is left", () => {
  const run = { left: 4740, waiting: [...ten, e2e], lanes: 2, given: 0 };
  expect(limitSeconds(suite("s0"), { ...run, slowness: 1.1 })).toBeCloseTo(660);
  // 2 lanes x 4740 s for ten suites of 600 s and one of 900 s that fills both lanes.
  expect(limitSeconds(suite("s0"), { ...run, slowness: 9 })).toBeCloseTo((2 * 4740 * 600) / 7800);
  expect(limitSeconds(e2e, { ...run, slowness: 9, left: 1000, waiting: [e2e] })).toBe(1000);
});

it("never gives less than nothing, and nothing when the time is up", () => {
  const budget = new TimeBudget(100, [suite("a"), suite("b")], 1, () => 100);
  expect(budget.take("a", 4)).toBeUndefined();
  expect(budget.left()).toBe(0);
});

it("lends what a suite left over to those after it", () => {
  let now = 0;
  const budget = new TimeBudget(1000, [suite("a"), suite("b"), suite("c")], 2, () => now);
  expect(budget.take("a", 9)).toBeCloseTo(2000 / 3);
  expect(budget.take("b", 9)).toBeCloseTo(2000 / 3);
  now = 100;
  budget.giveBack("a");
  budget.giveBack("b");
  expect(budget.take("c", 9)).toBe(900);
});

it("refuses to give a suite its part twice", () => {
  const budget = new TimeBudget(100, [suite("a")], 1, () => 0);
  budget.take("a", 1);
  expect(() => budget.take("a", 1)).toThrow(/has taken it/);
});

it("ends within its time even when every suite hangs on a machine of any speed", () => {
  const claims = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 15 });
  const slowness = fc.double({ min: 1, max: 50, noNaN: true });
  fc.assert(
    fc.property(claims, slowness, fc.integer({ min: 1, max: 4 }), (limits, slow, lanes) => {
      const suites = limits.map((limit, i) => suite(`s${i}`, limit));
      expect(endOfHangingRun([...suites, e2e], slow, lanes)).toBeLessThanOrEqual(4740 + 1e-6);
    }),
  );
});

it("leaves time for the suite that comes last when all before it hang", () => {
  let last = 0;
  endOfHangingRun([...ten, e2e], 20, 2, (name, limit) => {
    if (name === "e2e") last = limit;
  });
  expect(last).toBeGreaterThan(1000);
});

/** When a run ends in which every suite takes all that it is given: in lanes first, then alone. */
function endOfHangingRun(
  claims: Claim[],
  slowness: number,
  lanes: number,
  taken: (name: string, limit: number) => void = () => {},
): number {
  let now = 0;
  const budget = new TimeBudget(4740, claims, lanes, () => now);
  const free = Array.from({ length: lanes }, () => 0);
  const start = (name: string, lane: number, at: number) => {
    now = at;
    const limit = budget.take(name, slowness) ?? 0;
    taken(name, limit);
    free[lane] = at + limit;
  };
  for (const { name } of claims.filter(({ alone }) => !alone)) {
    const lane = free.indexOf(Math.min(...free));
    start(name, lane, free[lane] ?? 0);
  }
  for (const { name } of claims.filter(({ alone }) => alone)) start(name, 0, Math.max(...free));
  return Math.max(...free);
}
