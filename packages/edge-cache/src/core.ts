import type { LRUCache } from "lru-cache";
import type { Flights } from "./flights.ts";
import type { Incoming } from "./incoming.ts";
import type { Stamp } from "./ledger.ts";
import type { LedgerView } from "./ledger-view.ts";
import type { Policy } from "./policy.ts";
import type { RecentInvalidations } from "./recent-invalidations.ts";
import type { RequestDirectives } from "./request-directives.ts";
import type { SafeStore } from "./store.ts";

/**
 * Asks the origin. It is the only way out of the cache. `known` is how far the ledger was known when the question was
 * asked; an origin that asks a cache of the same ledger in turn passes it on as `atLeast`.
 */
export type Forward = (request: Request, known?: Stamp) => Promise<Response>;

/** An answer made of plain data, from the store or on its way there, just before it is sent. */
export interface OutgoingAnswer {
  status: number;
  /** By lower-case names. */
  fields: Readonly<Record<string, string>>;
}

/**
 * Fields that the Worker adds to every answer, by lower-case names. They replace stored fields of the same name and are
 * never stored.
 */
export type ExtraFields = (given: OutgoingAnswer) => Record<string, string>;

/** The parts of one isolate's cache. Nothing in it belongs to a single request. */
export interface Core {
  policy: Policy;
  clock: () => number;
  store: SafeStore;
  view: LedgerView;
  flights: Flights;
  recentInvalidations: RecentInvalidations;
  /** Collapse keys whose last answer could not be shared: their requests do not wait for each other. */
  unshareable: LRUCache<string, true>;
}

/** One request on its way through the cache. */
export interface Call {
  request: Incoming;
  forward: Forward;
  waitUntil: (work: Promise<unknown>) => void;
  key: string;
  /** The client's `Cache-Control`, as far as the policy honours it. */
  clientDirectives: RequestDirectives;
  extraFields: ExtraFields | undefined;
  /** How far the ledger must be known before a stored answer may be used. */
  atLeast: Stamp | undefined;
}
