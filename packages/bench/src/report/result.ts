import type { Cost } from "../cost/cost.ts";
import type { Prices } from "../cost/prices.ts";
import type { Outcome } from "../measure/contest.ts";
import type { Machine } from "../measure/machine.ts";
import type { Yardstick } from "../rows/row.ts";
import type { Footprint } from "../sections/footprint.ts";
import type { Growth } from "../sections/growth.ts";

/** The machine's load average before and after something was measured. */
export interface Weather {
  before: number;
  after: number;
}

/** What one request does to the platform, counted. */
export interface Doings {
  /** Trips to D1; a batch is one. */
  trips: number;
  statements: number;
  rowsRead: number;
  rowsWritten: number;
  /** Calls from Worker to Worker. */
  hops: string[];
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
  load: Weather;
}

/** What the JSON file holds. */
export interface Result {
  startedAt: string;
  seconds: number;
  quick: boolean;
  machine: Machine;
  load: Weather;
  rows: RowResult[];
  growth: { results: Growth[]; load: Weather } | null;
  footprints: { results: Footprint[]; load: Weather } | null;
  prices: Prices;
}
