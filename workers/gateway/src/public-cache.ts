import { newLog } from "@edgewise/chassis/log";
import { cacheApiStore } from "@edgewise/edge-cache/cache-api-store";
import type { OutgoingAnswer } from "@edgewise/edge-cache/core";
import { type EdgeCache, edgeCache } from "@edgewise/edge-cache/edge-cache";
import type { Incoming } from "@edgewise/edge-cache/incoming";
import { type Ledger, localLedger, type Stamp } from "@edgewise/edge-cache/ledger";
import { memoryStore } from "@edgewise/edge-cache/memory-store";
import type { Store } from "@edgewise/edge-cache/store";
import type { Context } from "hono";
import { cacheName } from "./cache-name.ts";
import type { Env, GatewayEnv } from "./env.ts";
import { keepAlive } from "./keep-alive.ts";
import { addressOf, movedTo } from "./origin.ts";
import { ownFields } from "./own-fields.ts";
import { usualWaits, type Waits } from "./waits.ts";

const memoryBytesMax = 16 * 1024 * 1024;
const entryBytesMax = 128 * 1024;
const trustSeconds = 5;

/** The parts of the cache. By default it uses the Cache API and this isolate's memory, with a ledger of its own. */
export interface CacheParts {
  ledger?: (env: Env) => Ledger;
  store?: Store;
  waits?: Waits;
  /** Tests may pass a clock. */
  now?: () => number;
}

/**
 * Answers a request from the shared cache (RFC 9111), and applies the invalidations of changes. It takes the request
 * that the service would get, so that `Vary` and `Authorization` are judged by what the service sees; a request that is
 * not built yet has the public origin's address.
 */
type Answer = (
  c: Context<GatewayEnv>,
  request: Request | Incoming,
  forward: (request: Request) => Promise<Response>,
) => Promise<Response>;

/** The cache of an isolate. */
export interface PublicCache extends Answer {
  /**
   * Invalidates answers that changed without a request through this gateway. Resolves to whether the ledger has
   * recorded it.
   */
  invalidate(env: Env, groups: readonly string[], execution: Pick<ExecutionContext, "waitUntil">): Promise<boolean>;
}

/** How far the ledger was known when a page was asked for; `web` sends it along when it asks the API. */
const knownField = "X-Edgewise-Ledger";

/** The cache of one isolate. Only what a service marks as public is kept; clients cannot make it ask the service. */
export function newPublicCache({
  ledger = () => localLedger(),
  store,
  waits = usualWaits,
  now = Date.now,
}: CacheParts): PublicCache {
  let cache: EdgeCache | undefined;
  const begin = (env: Env) => {
    const log = newLog("gateway", { origin: env.PUBLIC_ORIGIN });
    return edgeCache({
      store:
        store ??
        memoryStore(cacheApiStore(scoped(env)), { bytesMax: memoryBytesMax, entryBytesMax, trustSeconds, clock: now }),
      ledger: ledger(env),
      follow: { periodMs: waits.followMs, ageMaxMs: waits.followMaxMs },
      clock: now,
      policy: {
        name: cacheName,
        requestDirectives: "ignore",
        sortQuery: true,
        ignoredParameters: ["utm_*", "fbclid", "gclid"],
        onError: (thrown) => log("warn", "cache.failed", { thrown }),
      },
    });
  };
  const answer: Answer = async (c, request, forward) => {
    cache ??= begin(c.env);
    const known = request instanceof Request ? addressed(request, c.env.PUBLIC_ORIGIN) : request;
    const actual = (upstream: Request, stamp?: Stamp) => {
      const outward = request instanceof Request ? addressed(upstream, c.get("url").origin) : upstream;
      if (stamp && c.get("route").to === "web") outward.headers.set(knownField, `${stamp.ledger} ${stamp.seq}`);
      return forward(outward);
    };
    // Only a Worker of the platform may make this cache read the ledger.
    const atLeast = c.env.within ? stampIn(c.req.header(knownField)) : undefined;
    let saysOwn = false;
    const extraFields = ({ status, fields }: OutgoingAnswer) => {
      saysOwn = true;
      return ownFields(c, { status, field: (name) => fields[name] ?? null });
    };
    const answer = await cache(known, actual, { waitUntil: keepAlive(c), atLeast, extraFields });
    if (saysOwn) c.set("saysOwn", answer);
    return answer;
  };
  return Object.assign(answer, {
    invalidate(env: Env, groups: readonly string[], execution: Pick<ExecutionContext, "waitUntil">) {
      cache ??= begin(env);
      return cache.invalidate(new URL(env.PUBLIC_ORIGIN).origin, groups, execution);
    },
  });
}

/**
 * The cache of this data centre; in development one of this isolate's own, because an edit of any Worker restarts them
 * all, and must not be hidden for an hour by what was kept before it.
 */
function scoped({ CACHE_SCOPE }: Pick<Env, "CACHE_SCOPE">): () => Cache | Promise<Cache> {
  if (CACHE_SCOPE !== "isolate") return () => caches.default;
  const name = crypto.randomUUID();
  return () => caches.open(name);
}

/**
 * The request at another origin of ours. The cache has one name for all of them: whatever host a request was sent to, it
 * meets the same entries and groups.
 */
function addressed(request: Request, origin: string): Request {
  const address = movedTo(origin, addressOf(request.url));
  return address === request.url ? request : new Request(address, request);
}

function stampIn(value: string | undefined): Stamp | undefined {
  const [, ledger, seq] = /^(\S+) (\d+)$/.exec(value ?? "") ?? [];
  return ledger === undefined ? undefined : { ledger, seq: Number(seq) };
}
