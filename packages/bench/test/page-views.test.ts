import { expect, test } from "vitest";
import { hitShares, pageViewCosts, pageViews } from "../src/cost/page-views.ts";
import { prices } from "../src/cost/prices.ts";
import { rows } from "../src/rows/all.ts";

test("every page view that is priced is measured, once missed and once kept", () => {
  const names = rows.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(pageViews.flatMap(({ miss, hit }) => [miss, hit])));
});

test("the more the cache answers, the less a page view costs", () => {
  const use = (row: string) => (row.endsWith("-hit") ? { cpuMs: 1, rowsRead: 0 } : { cpuMs: 9, rowsRead: 50 });
  for (const { costs } of pageViewCosts((row) => ({ ...use(row), rowsWritten: 0 }), prices)) {
    const totals = costs.map(({ cost }) => cost.total);
    expect(totals).toHaveLength(hitShares.length);
    expect(totals).toEqual(totals.toSorted((a, b) => b - a));
  }
});

test("a page view that lacks a row is left out, never priced by half", () => {
  expect(pageViewCosts(() => undefined, prices)).toEqual([]);
});
