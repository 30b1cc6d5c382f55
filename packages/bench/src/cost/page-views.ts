import { type Cost, costOfMillion, type Use, withCache } from "./cost.ts";
import type { Prices } from "./prices.ts";

/** A page view as two rows: what it costs when a service has to answer, and when the cache does. */
export interface PageView {
  title: string;
  miss: string;
  hit: string;
}

/** The page views that are priced. */
export const pageViews: readonly PageView[] = [
  { title: "Course page", miss: "course-page", hit: "course-page-hit" },
  { title: "Home page, HTML", miss: "home-html", hit: "home-html-hit" },
  { title: "Course page, HTML", miss: "course-html", hit: "course-html-hit" },
];

/** Shares of page views that the cache answers. */
export const hitShares = [0, 0.9, 0.99] as const;

export interface PageViewCost {
  title: string;
  /** A million page views, for each share that the cache answers. */
  costs: { hitShare: number; cost: Cost }[];
}

/** Prices the page views whose rows were both measured. `useOf` gives what one request of a row uses. */
export function pageViewCosts(useOf: (row: string) => Use | undefined, prices: Prices): PageViewCost[] {
  return pageViews.flatMap(({ title, miss, hit }) => {
    const [missed, kept] = [useOf(miss), useOf(hit)];
    if (!missed || !kept) return [];
    const costs = hitShares.map((hitShare) => ({
      hitShare,
      cost: costOfMillion(withCache(missed, kept, hitShare), prices),
    }));
    return [{ title, costs }];
  });
}
