import type { Log } from "@edgewise/chassis/log";
import type { Trace } from "@edgewise/chassis/trace";
import type { ContentRpc } from "@edgewise/contracts/rpc/content";
import type { IdentityRpc } from "@edgewise/contracts/rpc/identity";
import type { CacheLedger } from "@edgewise/edge-cache/ledger-object";
import type { Caller } from "./authentication/caller.ts";
import type { CountedBody } from "./body-limit.ts";
import type { Address } from "./origin.ts";
import type { RateFields } from "./rate-limit/rate-fields.ts";
import type { Route } from "./routes.ts";
import type { TimeBudget } from "./time-budget.ts";
import type { Waits } from "./waits.ts";

/** The part of a service binding that forwards requests; a test gives an object literal. */
export type Upstream = Pick<Fetcher, "fetch">;

/** The bindings in the root wrangler.toml. */
export interface Env {
  PUBLIC_ORIGIN: string;
  TOKEN_ISSUER: string;
  /** Origins whose pages may call the API with credentials, separated by spaces or commas; empty for none. */
  CORS_ORIGINS: string;
  /** One in this many successful reads is logged; all of them if it is not set. */
  TRACE_READS_ONE_IN?: string;
  /** `isolate` in development: what is kept ends with the isolate. Otherwise the data centre keeps it. */
  CACHE_SCOPE?: string;
  /** How much of the usual waits the gateway waits for others, in per cent; all of it where it is not set. */
  WAITS_PERCENT?: string;
  IDENTITY: Upstream;
  IDENTITY_RPC: IdentityRpc;
  CONTENT: Upstream;
  CONTENT_RPC: ContentRpc;
  /** What people see. */
  WEB: Upstream;
  /** The API viewer and the OpenAPI document. */
  ASSETS: Upstream;
  /** The ledger of cache groups; without one, as in tests, invalidations hold in their isolate alone. */
  LEDGER?: DurableObjectNamespace<CacheLedger>;
  RATE_READ: RateLimit;
  RATE_WRITE: RateLimit;
  RATE_AUTH: RateLimit;
  RATE_SEARCH: RateLimit;
  RATE_UPLOAD: RateLimit;
  RATE_MEDIA: RateLimit;
  /** Set for what comes through the entrypoint `Api`, which only Workers of the platform can reach. */
  within?: true;
}

/** State that the steps of a request share. */
export interface Passage {
  /** When the request came, in milliseconds of this isolate. */
  startedAt: number;
  trace: Trace;
  log: Log;
  /** The row of the routing table that the path falls under. */
  route: Route;
  timeBudget: TimeBudget;
  /**
   * When the client gets an error if there is no answer yet, in milliseconds since 1970; undefined if there is no
   * limit.
   */
  deadline: number | undefined;
  caller: Caller;
  /** The client's address as the platform saw it, never as the client claims. */
  address: string;
  /** The parts of the request's address, as they were sent. */
  url: Address;
  /** The caller's quota after this request, once it was counted. */
  quota?: RateFields;
  /** The answer to which the cache has already added the gateway's own fields. */
  saysOwn?: Response;
  /** How long others are waited for. */
  waits: Waits;
  /** The clock, in milliseconds since 1970. */
  now: () => number;
  /** The request's body under its limit. */
  body: CountedBody;
}

export interface GatewayEnv {
  Bindings: Env;
  Variables: Passage;
}
