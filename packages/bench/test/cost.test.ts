import { expect, test } from "vitest";
import { costOfMillion, withCache } from "../src/cost/cost.ts";
import { prices } from "../src/cost/prices.ts";

test("a million requests cost their requests, CPU milliseconds and rows at the price of a million each", () => {
  const cost = costOfMillion({ cpuMs: 5, rowsRead: 100, rowsWritten: 2 }, prices);
  expect(cost).toEqual({ requests: 0.3, cpu: 0.1, rowsRead: 0.1, rowsWritten: 2, total: 2.5 });
});

test("what is used is charged in proportion", () => {
  const use = { cpuMs: 3, rowsRead: 40, rowsWritten: 1 };
  const free = { ...prices, requests: 0 };
  const twice = { cpuMs: 6, rowsRead: 80, rowsWritten: 2 };
  expect(costOfMillion(twice, free).total).toBeCloseTo(2 * costOfMillion(use, free).total);
});

test("a cache that answers everything leaves its own CPU time alone", () => {
  expect(withCache({ cpuMs: 5, rowsRead: 100, rowsWritten: 1 }, { cpuMs: 1 }, 1)).toEqual({
    cpuMs: 1,
    rowsRead: 0,
    rowsWritten: 0,
  });
});

test("a cache that answers nothing changes nothing", () => {
  const miss = { cpuMs: 5, rowsRead: 100, rowsWritten: 1 };
  expect(withCache(miss, { cpuMs: 1 }, 0)).toEqual(miss);
});

test.each([-0.1, 1.1, Number.NaN])("%s is no share", (share) => {
  expect(() => withCache({ cpuMs: 1, rowsRead: 1, rowsWritten: 0 }, { cpuMs: 1 }, share)).toThrow(RangeError);
});
