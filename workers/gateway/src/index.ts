import { env as bindings, WorkerEntrypoint } from "cloudflare:workers";
import { newLog } from "@edgewise/chassis/log";
import { localLedger } from "@edgewise/edge-cache/ledger";
import { CacheLedger, durableLedger } from "@edgewise/edge-cache/ledger-object";
import { newApp } from "./app.ts";
import type { Env } from "./env.ts";
import { hearChanges } from "./inbox/hear-changes.ts";
import { newPublicCache } from "./public-cache.ts";
import { waitsIn } from "./waits.ts";

/** Numbers the invalidations of cache groups for all isolates and data centres. */
export class EdgeLedger extends CacheLedger {}

const ledger = (env: Env) => (env.LEDGER ? durableLedger(env.LEDGER) : localLedger());
const parts = { ledger, waits: waitsIn(bindings as unknown as Env) };
const cache = newPublicCache(parts);
const app = newApp(parts, cache);

/**
 * The public API for the platform's own pages, over a binding: the same answers as for any other client. The page's
 * Worker passes on the address of the visitor, whose request was already counted.
 */
export class Api extends WorkerEntrypoint<Env> {
  override async fetch(request: Request): Promise<Response> {
    return app.fetch(request, { ...this.env, within: true }, this.ctx);
  }
}

export default {
  fetch: app.fetch,
  queue: (batch, env, execution) =>
    hearChanges(
      batch,
      (groups) => cache.invalidate(env, groups, execution),
      newLog("gateway", { origin: env.PUBLIC_ORIGIN }),
    ),
} satisfies ExportedHandler<Env>;
