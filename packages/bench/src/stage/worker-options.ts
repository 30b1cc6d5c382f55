import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { type SourcelessWorkerOptions, unstable_getMiniflareWorkerOptions } from "wrangler";
import { z } from "zod";
import type { Bundle } from "./bundle.ts";

/** A Worker of the platform once more, under another name and with a database of its own. */
export interface Copy {
  of: string;
  name: string;
  databaseId: string;
}

const RpcBinding = z.object({ name: z.string(), entrypoint: z.string() });
const unlimited = 1_000_000_000;
const socket = [{ host: "127.0.0.1", port: 0 }];
const aside = join(import.meta.dirname, "../../yardsticks");

// What wrangler would say of each file of settings that it reads has no place among tables.
process.env.WRANGLER_LOG ??= "warn";

/**
 * A Worker as its wrangler.toml describes it, with rate limits that never refuse and without static assets: no row asks
 * for a file, and the local router of files would stand between the socket and the Worker.
 */
export function configured(bundle: Bundle): SourcelessWorkerOptions {
  const { assets: _, ...workerOptions } = unstable_getMiniflareWorkerOptions(bundle.configPath).workerOptions;
  const limits = Object.entries(workerOptions.ratelimits ?? {});
  const raised = limits.map(([name, limit]) => [name, { ...limit, simple: { limit: unlimited, period: 60 as const } }]);
  return { ...workerOptions, name: bundle.name, ratelimits: Object.fromEntries(raised), unsafeDirectSockets: socket };
}

/**
 * The bundle as it is deployed. A Worker with rate limits, which is the one with a cache, gets both from modules before it,
 * because what the simulators of them cost is nothing like Cloudflare's.
 */
export function plainModules({ folder, script }: Bundle, { ratelimits }: SourcelessWorkerOptions) {
  const names = Object.keys(ratelimits ?? {});
  if (names.length === 0) return { modulesRoot: "/", modules: [esModule(`/${folder}/index.js`, script)] };
  const entry = `import production from "./production.js";
import { useMemoryCache } from "./memory-cache.js";
import { withMemoryLimits } from "./memory-limits.js";
export * from "./production.js";
useMemoryCache();
export default withMemoryLimits(production, ${JSON.stringify(names)});`;
  return behind(entry, ["memory-cache", "memory-limits"], { folder, script });
}

/** The same bundle behind a module that counts what it asks of its bindings. `entrypoints` are its RPC classes. */
export function countingModules(bundle: Bundle, entrypoints: string[]) {
  const classes = entrypoints.map(
    (name) => `export class ${name} extends production.${name} {
  constructor(execution, env) { super(execution, countedBindings(env)); }
}`,
  );
  const entry = `import * as production from "./production.js";
import { counted, countedBindings } from "./counting.js";
export * from "./production.js";
export default counted(production.default);
${classes.join("\n")}`;
  return behind(entry, ["counting"], bundle);
}

/** A module that stands before the production bundle, with those of our sources that it is made of. */
function behind(entry: string, sources: string[], { folder, script }: Pick<Bundle, "folder" | "script">) {
  const at = (file: string) => `/${folder}/${file}.js`;
  const own = sources.map((source) => {
    const text = readFileSync(join(aside, `${source}.ts`), "utf8");
    return esModule(at(source), stripTypeScriptTypes(text));
  });
  return { modulesRoot: "/", modules: [esModule(at("index"), entry), esModule(at("production"), script), ...own] };
}

function esModule(path: string, contents: string) {
  return { type: "ESModule" as const, path, contents };
}

/** The RPC classes that some Worker asks of the named one. */
export function entrypointsOf(name: string, all: SourcelessWorkerOptions[]): string[] {
  const bindings = all.flatMap(({ serviceBindings }) =>
    Object.values(z.record(z.string(), z.unknown()).parse(serviceBindings ?? {})),
  );
  const named = bindings.flatMap((binding) => {
    const { success, data } = RpcBinding.safeParse(binding);
    return success && data.name === name ? [data.entrypoint] : [];
  });
  return [...new Set(named)];
}
