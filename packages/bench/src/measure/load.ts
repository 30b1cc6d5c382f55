import { type Dispatcher, Pool } from "undici";
import { type Usage, usageOf } from "./workerd-usage.ts";

const answerWithinMs = 30_000;

/** One request as it is sent. */
export interface Sent {
  method?: Dispatcher.HttpMethod;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** Requests to one server: `next` gives the request to send, again and again. */
export interface Load {
  origin: string;
  next(): Sent;
  /** The status that every answer has to have. */
  status: number;
  /** What the edge cache has to say of every answer; left out where it has no part. */
  cache?: "hit" | "miss" | undefined;
}

const cacheSays = { hit: /\bedgewise;hit\b/, miss: /\bedgewise;fwd=uri-miss\b/ } as const;

/** Where a measurement ends, whichever comes first, and how many connections carry it. */
export interface Bounds {
  connections: number;
  requestsMax: number;
  msMax: number;
}

/** What one stretch of load came to. */
export interface Measured {
  requests: number;
  perSecond: number;
  latenciesMs: number[];
  /** CPU time of the measured process for each request; null where the system does not tell. */
  cpuMsEach: number | null;
}

/** A client with its connections open, kept from round to round. */
export interface LoadClient {
  run(bounds: Pick<Bounds, "requestsMax" | "msMax">, pid?: number): Promise<Measured>;
  close(): Promise<void>;
}

/**
 * A closed loop: every connection sends its next request when it has the whole answer to the one before. Throws on an
 * answer of another status, or out of the cache where it is to come from its service: what is fast by mistake is no news.
 */
export function newLoadClient(load: Load, connections: number): LoadClient {
  const pool = new Pool(load.origin, {
    connections,
    pipelining: 1,
    bodyTimeout: answerWithinMs,
    headersTimeout: answerWithinMs,
  });
  return {
    async run({ requestsMax, msMax }, pid) {
      const latenciesMs: number[] = [];
      let started = 0;
      const before = usageOf(pid);
      const begun = performance.now();
      const loop = async () => {
        while (started < requestsMax && performance.now() - begun < msMax) {
          started++;
          const sentAt = performance.now();
          await exchange(pool, load.next(), load);
          latenciesMs.push(performance.now() - sentAt);
        }
      };
      await Promise.all(Array.from({ length: connections }, loop));
      const seconds = (performance.now() - begun) / 1000;
      const requests = latenciesMs.length;
      return { requests, perSecond: requests / seconds, latenciesMs, cpuMsEach: each(before, usageOf(pid), requests) };
    },
    close: () => pool.close(),
  };
}

function each(before: Usage | null, after: Usage | null, requests: number): number | null {
  return before && after && requests > 0 ? (after.cpuMs - before.cpuMs) / requests : null;
}

/** Sends one request and reads its answer to the end, keeping nothing of it. */
function exchange(
  pool: Pool,
  { method = "GET", path, headers, body }: Sent,
  expected: Pick<Load, "status" | "cache">,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let wrong: string | undefined;
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: () => undefined,
      onResponseStart: (_, status, fields) => {
        wrong = whatIsWrong(status, String(fields["cache-status"]), expected);
      },
      onResponseData: () => undefined,
      onResponseEnd: () => (wrong === undefined ? resolve() : reject(new Error(`${method} ${path} ${wrong}`))),
      onResponseError: (_, error) => reject(error),
    };
    pool.dispatch({ method, path, ...(headers && { headers }), ...(body !== undefined && { body }) }, handler);
  });
}

function whatIsWrong(status: number, said: string, expected: Pick<Load, "status" | "cache">): string | undefined {
  if (status !== expected.status) return `answered ${status}, not ${expected.status}.`;
  if (expected.cache === undefined || cacheSays[expected.cache].test(said)) return undefined;
  return `is no ${expected.cache} of the cache: ${said}.`;
}
