import { cacheApiStore } from "../../src/cache-api-store.ts";
import { type EdgeCache, edgeCache } from "../../src/edge-cache.ts";
import { CacheLedger, durableLedger } from "../../src/ledger-object.ts";
import { memoryStore } from "../../src/memory-store.ts";

/** The ledger of this Worker. */
export class ConformanceLedger extends CacheLedger {}

interface Env {
  ORIGIN: string;
  LEDGER: DurableObjectNamespace<CacheLedger>;
}

const originField = "X-Conformance-Origin";
const mebibyte = 1024 * 1024;
let cache: EdgeCache | undefined;

/** Everything that the RFCs leave open is chosen as a plain shared cache would: the letter, without our caution. */
function newCache(env: Env): EdgeCache {
  return edgeCache({
    store: memoryStore(
      cacheApiStore(() => caches.default),
      {
        bytesMax: 32 * mebibyte,
        entryBytesMax: mebibyte,
        trustSeconds: 2,
        clock: Date.now,
      },
    ),
    ledger: durableLedger(env.LEDGER),
    policy: {
      setCookie: "store",
      bodies: "encoded",
      // The older of the public suites speaks to caches in the field that RFC 9213 grew out of.
      targets: ["CDN-Cache-Control", "Surrogate-Control"],
      staleOnErrorSeconds: 60,
      onError: (error) => console.error("edge-cache", error),
    },
  });
}

/** Each origin has its own part of the cache, because its name is part of the URL. */
export default {
  async fetch(request, env, ctx): Promise<Response> {
    cache ??= newCache(env);
    const origin = request.headers.get(originField) ?? env.ORIGIN;
    const base = URL.parse(origin);
    if (base === null) return new Response(`${originField} is no URL.\n`, { status: 400 });
    const { pathname, search } = new URL(request.url);
    const headers = new Headers(request.headers);
    headers.delete(originField);
    headers.set("Host", base.host);
    headers.set("Surrogate-Capability", 'edge-cache="Surrogate/1.0"');
    const target = new Request(new URL(pathname + search, base), new Request(request, { headers, redirect: "manual" }));
    try {
      return await cache(target, (upstream) => fetch(upstream, { encodeResponseBody: "manual" }), ctx);
    } catch {
      return new Response("The origin did not answer.\n", { status: 502 });
    }
  },
} satisfies ExportedHandler<Env>;
