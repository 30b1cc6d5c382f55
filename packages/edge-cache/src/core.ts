import type { LRUCache } from "lru-cache";
import type { Flights } from "./flights.ts";
import type { Incoming } from "./incoming.ts";
import type { Stamp } from "./ledger.ts";
import type { LedgerView } from "./ledger-view.ts";
import type { Marks } from "./marks.ts";
import type { Policy } from "./policy.ts";
import type { RequestDirectives } from "./request-directives.ts";
import type { SteadyStore } from "./store.ts";

/**
 * Asks the origin. It is the only way out of the cache. `known` is how far the ledger was known when the question was
 * asked; an origin that asks a cache of the same ledger in turn passes it on as `atLeast`.
 */
export type Forward = (request: Request, known?: Stamp) => Promise<Response>;

/** An answer out of plain data, from the store or on its way there, as it is about to be given. */
export interface Given {
  status: number;
  /** By lower-case names. */
  fields: Readonly<Record<string, string>>;
}

/** Fields that whoever answers says of its own, by lower-case names. They stand in place of stored ones, and are never stored. */
export type Beside = (given: Given) => Record<string, string>;

/** What one isolate's cache consists of. Nothing in it belongs to any one request. */
export interface Core {
  policy: Policy;
  clock: () => number;
  store: SteadyStore;
  view: LedgerView;
  flights: Flights;
  marks: Marks;
  /** Lanes whose last answer could not be shared: requests in them do not wait for each other. */
  solo: LRUCache<string, true>;
}

/** One request on its way through the cache. */
export interface Call {
  request: Incoming;
  forward: Forward;
  waitUntil: (work: Promise<unknown>) => void;
  key: string;
  /** What the client asks of the cache, as far as policy listens. */
  asks: RequestDirectives;
  beside: Beside | undefined;
  /** How far the ledger has to be known for an answer out of the store. */
  atLeast: Stamp | undefined;
}
