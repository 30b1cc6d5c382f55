import { LRUCache } from "lru-cache";
import { passThrough } from "./answer.ts";
import type { Core, ExtraFields, Forward } from "./core.ts";
import { newFlights } from "./flights.ts";
import { isSafe, qualifiedGroup } from "./groups.ts";
import { type Incoming, incoming } from "./incoming.ts";
import { cacheKey } from "./key.ts";
import { type Ledger, localLedger, type Stamp } from "./ledger.ts";
import { newLedgerView } from "./ledger-view.ts";
import { defaultPolicy, type Policy } from "./policy.ts";
import { read } from "./read.ts";
import { newRecentInvalidations } from "./recent-invalidations.ts";
import { requestDirectives } from "./request-directives.ts";
import { type Store, safeStore } from "./store.ts";
import { write } from "./write.ts";

/** What a cache is made of. */
export interface EdgeCacheOptions {
  store: Store;
  /** Where group invalidations are numbered; without one they hold in this isolate alone. */
  ledger?: Ledger;
  /** How closely the ledger is followed. Staleness after an invalidation elsewhere is at most `ageMaxMs`. */
  follow?: { periodMs: number; ageMaxMs: number };
  clock?: () => number;
  policy?: Partial<Policy>;
}

/** What a request brings along: the Worker's execution context will do. */
export interface Execution {
  waitUntil(work: Promise<unknown>): void;
  /** Nothing is used that a ledger known so far would not vouch for: what the cache before this one knew when it asked. */
  atLeast?: Stamp | undefined;
  /**
   * What to say on an answer beside what is or will be stored: cheaper than to set it on the finished answer. It is asked
   * for answers that the cache makes itself; those that only pass through come as `forward` gave them.
   */
  extraFields?: ExtraFields;
}

/** Answers a request, from the store or with `forward`, and knows how to invalidate what no request did. */
export interface EdgeCache {
  (request: Request | Incoming, forward: Forward, execution: Execution): Promise<Response>;
  /**
   * Invalidates groups of an origin (RFC 9875), for changes that came by queue or by cron: in this isolate at once. Tells
   * whether the ledger knows; if it does not, this isolate tells it again, but it may not live to do so.
   */
  invalidate(origin: string, groups: readonly string[], execution: Execution): Promise<boolean>;
}

const defaultFollow = { periodMs: 2_000, ageMaxMs: 5_000 };
const ledgerWaitMs = 500;
const ledgerGroupsMax = 10_000;
const soloKeysMax = 10_000;

/**
 * A shared HTTP cache (RFC 9111). Make one per isolate and pass every request through it:
 *
 * @example
 * const cache = edgeCache({ store: cacheApiStore(() => caches.default) });
 * export default {
 *   fetch: (request, env, ctx) => cache(request, (upstream) => env.ORIGIN.fetch(upstream), ctx),
 * } satisfies ExportedHandler<{ ORIGIN: Fetcher }>;
 */
export function edgeCache(options: EdgeCacheOptions): EdgeCache {
  const clock = options.clock ?? Date.now;
  const policy: Policy = { ...defaultPolicy, ...options.policy };
  const report = (error: unknown) => policy.onError(error);
  const core: Core = {
    policy,
    clock,
    store: safeStore(options.store, report),
    view: newLedgerView({
      ledger: options.ledger ?? localLedger(),
      clock,
      ...(options.follow ?? defaultFollow),
      waitMs: ledgerWaitMs,
      groupsMax: ledgerGroupsMax,
      report,
    }),
    flights: newFlights(),
    recentInvalidations: newRecentInvalidations(),
    unshareable: new LRUCache({ max: soloKeysMax }),
  };
  const answer = async (asked: Request | Incoming, forward: Forward, execution: Execution): Promise<Response> => {
    const request = incoming(asked);
    // A protocol switch is no answer that a cache could know.
    if (request.headers.has("Upgrade")) return forward(request.whole());
    const clientDirectives = requestDirectives(request.headers, policy.requestDirectives);
    const waitUntil = (work: Promise<unknown>) => execution.waitUntil(work);
    const { atLeast, extraFields } = execution;
    const call = {
      request,
      forward,
      waitUntil,
      key: cacheKey(request.url, policy),
      clientDirectives,
      atLeast,
      extraFields,
    };
    if (request.method === "GET" || request.method === "HEAD") return read(core, call);
    if (isSafe(request.method)) return passThrough(await forward(request.whole()), { fwd: "method" }, policy);
    return write(core, call);
  };
  return Object.assign(answer, {
    invalidate(origin: string, groups: readonly string[], execution: Execution) {
      const names = groups.map((group) => qualifiedGroup(origin, group));
      return core.view.invalidate(names, (work) => execution.waitUntil(work));
    },
  });
}
