import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { cacheApiStore } from "../src/cache-api-store.ts";
import type { Forward } from "../src/core.ts";
import { type EdgeCacheOptions, edgeCache } from "../src/edge-cache.ts";

/** A site of one test: the cache over the real Cache API, a clock that stands still, and an origin that follows a script. */
export interface Site {
  origin: string;
  /** What the origin was asked, oldest first. */
  asked: Request[];
  /** The origin's next answers, in order; the last one is given again and again. */
  answers(...next: ((request: Request) => Response | Promise<Response>)[]): void;
  /** Sends a request and waits until its deferred work is done too. */
  get(path?: string, headers?: Record<string, string>, method?: string): Promise<Answer>;
  passes(seconds: number): void;
  now(): number;
  cache: ReturnType<typeof edgeCache>;
}

/** What the client got. `hit` and `member` are what this cache says of itself in `Cache-Status`. */
export interface Answer {
  status: number;
  body: string;
  headers: Headers;
  hit: boolean;
  member: string;
}

/** A new site under a name of its own, so that tests share one Cache API and never meet. */
export function newSite(options: Partial<EdgeCacheOptions> = {}): Site {
  const origin = `https://${crypto.randomUUID()}.example`;
  let now = Date.UTC(2026, 10, 1, 12);
  let script: ((request: Request) => Response | Promise<Response>)[] = [() => new Response("nothing")];
  const asked: Request[] = [];
  const cache = edgeCache({ store: cacheApiStore(() => caches.default), clock: () => now, ...options });

  const forward: Forward = async (request) => {
    asked.push(request);
    const next = script.length > 1 ? script.shift() : script[0];
    const answer = await (next ?? (() => new Response("nothing")))(request);
    if (answer.headers.has("Date")) return answer;
    const dated = new Response(answer.body, answer);
    dated.headers.set("Date", new Date(now).toUTCString());
    return dated;
  };
  return {
    origin,
    asked,
    cache,
    now: () => now,
    passes: (seconds) => {
      now += seconds * 1000;
    },
    answers: (...next) => {
      script = next;
    },
    async get(path = "/", headers = {}, method = "GET") {
      const execution = createExecutionContext();
      const answer = await cache(new Request(origin + path, { method, headers }), forward, execution);
      const body = await answer.text();
      await waitOnExecutionContext(execution);
      const member = answer.headers.get("Cache-Status") ?? "";
      return { status: answer.status, body, headers: answer.headers, member, hit: /;hit\b/.test(member) };
    },
  };
}

/** An answer of the origin with these fields. */
export function reply(headers: Record<string, string> = {}, body: BodyInit | null = "body", status = 200) {
  return () => new Response(body, { status, headers });
}

/** Whether two requests in a row reach the origin once: the answer was stored and used. */
export async function isReused(site: Site, headers: Record<string, string> = {}): Promise<boolean> {
  const before = site.asked.length;
  await site.get("/", headers);
  await site.get("/", headers);
  return site.asked.length === before + 1;
}
