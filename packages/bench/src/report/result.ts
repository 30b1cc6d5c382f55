import type { Cost } from "../cost/cost.ts";
import type { PageViewCost } from "../cost/page-views.ts";
import type { Prices } from "../cost/prices.ts";
import type { Outcome } from "../measure/contest.ts";
import type { Machine } from "../measure/machine.ts";
import type { Yardstick } from "../rows/row.ts";
import type { Burst } from "../sections/burst.ts";
import type { FirstLoad } from "../sections/first-load.ts";
import type { Footprint } from "../sections/footprint.ts";
import type { Growth } from "../sections/growth.ts";
import type { RouteCounts } from "../sections/routes.ts";
import type { Doings } from "./doings.ts";
import type { LeftOut } from "./left-out.ts";

/** The machine's load average before and after something was measured. */
export interface LoadAverage {
  before: number;
  after: number;
}

/** A measured row. */
export interface RowResult extends Outcome {
  name: string;
  title: string;
  yardstick: Yardstick;
  target: number | null;
  /** Null for a row without a target. */
  met: boolean | null;
  answerBytes: number;
  /** A first request, and one that finds the caller's token and the keys remembered. */
  cold: Doings;
  warm: Doings;
  /** Null where CPU time is not known. */
  cost: Cost | null;
  load: LoadAverage;
}

/** What the JSON file holds. */
export interface Result {
  startedAt: string;
  seconds: number;
  quick: boolean;
  machine: Machine;
  load: LoadAverage;
  rows: RowResult[];
  leftOut: LeftOut[];
  burst: { results: Burst; load: LoadAverage } | null;
  growth: { results: Growth[]; load: LoadAverage } | null;
  footprints: { results: Footprint[]; load: LoadAverage } | null;
  firstLoads: FirstLoad[] | null;
  routes: RouteCounts | null;
  pageViews: PageViewCost[];
  prices: Prices;
}
