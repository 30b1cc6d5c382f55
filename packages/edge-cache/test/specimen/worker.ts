import { cacheApiStore } from "../../src/cache-api-store.ts";
import { type EdgeCache, edgeCache } from "../../src/edge-cache.ts";
import { CacheLedger, durableLedger } from "../../src/ledger-object.ts";
import { memoryStore } from "../../src/memory-store.ts";

/** The ledger that all copies of this Worker share. */
export class SpecimenLedger extends CacheLedger {}

export interface SpecimenEnv {
  ORIGIN: string;
  /** By how much this copy's clock is wrong, in ms. */
  SKEW: string;
  LEDGER: DurableObjectNamespace<SpecimenLedger>;
}

/** Made outside the handler, where workerd allows neither I/O nor randomness. */
const plain = edgeCache({ store: cacheApiStore(() => caches.default) });
let cache: EdgeCache | undefined;

function newCache(env: SpecimenEnv): EdgeCache {
  const clock = () => Date.now() + Number(env.SKEW);
  const memory = { bytesMax: 8_000_000, entryBytesMax: 200_000, trustSeconds: 1, clock };
  return edgeCache({
    store: memoryStore(
      cacheApiStore(() => caches.default),
      memory,
    ),
    ledger: durableLedger(env.LEDGER),
    follow: { periodMs: 200, ageMaxMs: 600 },
    clock,
    policy: { onError: (error) => console.error("specimen", error) },
  });
}

/** The cache before an origin: what the system tests send real requests through. */
export default {
  fetch(request, env, ctx) {
    const { pathname, search } = new URL(request.url);
    cache ??= newCache(env);
    const chosen = pathname.startsWith("/plain-cache") ? plain : cache;
    // All copies serve one site.
    const asked = new Request(`http://site.example${pathname}${search}`, request);
    const forward = (upstream: Request) => fetch(env.ORIGIN + pathname + search, upstream);
    return chosen(asked, forward, ctx).catch(() => new Response(null, { status: 502 }));
  },
} satisfies ExportedHandler<SpecimenEnv>;
