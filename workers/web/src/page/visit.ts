import type { Log } from "@edgewise/chassis/log";
import type { Trace } from "@edgewise/chassis/trace";
import type { Client } from "@edgewise/client/client";
import type { Context } from "hono";
import type { Env } from "../env.ts";
import type { Locale } from "../i18n/locale.ts";

/** What every page knows of the request that it answers. */
export interface Visit {
  locale: Locale;
  /** Where people reach the platform, such as `https://learn.example`. */
  origin: string;
  /** The path without its language, as routes see it. */
  path: string;
  query: URLSearchParams;
  /** The public API, as the visitor; on public pages as nobody. Rejects with `ApiProblem`. */
  api: Client;
  log: Log;
  /** The values in the route's path. */
  param(name: string): string;
}

/** What Hono hands from step to step. */
export interface WebEnv {
  Bindings: Env;
  Variables: {
    locale: Locale;
    /** Without its language. */
    path: string;
    log: Log;
    trace: Trace;
    heard: Heard;
  };
}

/** What the API said beside its answers, for all calls of one request. */
export interface Heard {
  /** The cache groups (RFC 9875) that the answers belong to. */
  groups: Set<string>;
  /** The cache groups that changes made stale. */
  invalidated: Set<string>;
  cookies: string[];
  /** Milliseconds until the answers had come, one call after the other. */
  milliseconds: number;
}

/** The visit that a request is. `as` says in whose name the API is asked. */
export function visitOf(c: Context<WebEnv>, api: Client): Visit {
  return {
    locale: c.var.locale,
    origin: c.env.PUBLIC_ORIGIN,
    path: c.var.path,
    query: new URL(c.req.url).searchParams,
    api,
    log: c.var.log,
    param: (name) => c.req.param(name) ?? "",
  };
}
