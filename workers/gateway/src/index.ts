import { localLedger } from "@edgewise/edge-cache/ledger";
import { CacheLedger, durableLedger } from "@edgewise/edge-cache/ledger-object";
import { newApp } from "./app.ts";
import type { Env } from "./env.ts";

/** Numbers the invalidations of cache groups for all isolates and data centres. */
export class EdgeLedger extends CacheLedger {}

const ledger = (env: Env) => (env.LEDGER ? durableLedger(env.LEDGER) : localLedger());

export default newApp({ ledger }) satisfies ExportedHandler<Env>;
