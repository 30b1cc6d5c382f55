import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { type Worker, workersIn } from "../workspace.ts";
import { Refused } from "./refused.ts";
import { developmentOnly, type Settings } from "./settings.ts";

const named = (field: string) => z.array(z.looseObject({ [field]: z.string() })).default([]);

/** The parts of a configuration that name other things in the account. */
const Wiring = z.looseObject({
  services: z.array(z.looseObject({ service: z.string() })).default([]),
  tail_consumers: z.array(z.looseObject({ service: z.string() })).default([]),
  r2_buckets: named("bucket_name"),
});

/** Every Worker of the repository as the environment has it. */
export function targetsIn(root: string, settings: Settings): Target[] {
  const workers = workersIn(root);
  const names = workers.map(({ config }) => config.name);
  return workers.map((worker) => targetOf(root, worker, settings, names));
}

/** A Worker as one environment has it: its configuration with the environment's names, and what it needs there. */
export interface Target {
  folder: string;
  /** The Worker's name in the account. */
  name: string;
  /** Generated configuration, beside the committed one so that its relative paths stay true. Relative to the root. */
  configPath: string;
  config: Record<string, unknown>;
  databases: string[];
  buckets: string[];
  queues: string[];
  /** Names of the Workers that it binds. */
  asks: string[];
}

/**
 * What a Worker is in an environment. Every var may be overridden from outside; PUBLIC_ORIGIN always is, and
 * TOKEN_ISSUER follows it unless it is given. Throws Refused for a configuration with a development setting.
 */
function targetOf(root: string, worker: Worker, settings: Settings, workerNames: string[]): Target {
  const config = suffixed(worker.config, settings.env, workerNames);
  const wiring = Wiring.parse(config);
  const { queues, d1_databases = [] } = worker.config;
  const suffix = suffixOf(settings.env);
  return {
    folder: worker.folder,
    name: `${worker.config.name}${suffix}`,
    configPath: join(relative(root, dirname(worker.configPath)), "wrangler.deploy.generated.json"),
    config: { ...config, ...publicly(worker, settings), ...varsOf(worker, settings) },
    databases: d1_databases.map(({ database_name, binding }) => `${database_name ?? binding}${suffix}`),
    buckets: wiring.r2_buckets.map((bucket) => String(bucket.bucket_name)),
    queues: [
      ...(queues?.producers ?? []).map(({ queue }) => queue + suffix),
      ...(queues?.consumers ?? []).flatMap(({ queue, dead_letter_queue: dead }) =>
        dead === undefined ? [queue + suffix] : [queue + suffix, dead + suffix],
      ),
    ],
    asks: [...wiring.services, ...wiring.tail_consumers].map(({ service }) => service),
  };
}

function suffixOf(env: string): string {
  return env === "production" ? "" : `-${env}`;
}

const resourceKeys = new Set(["database_name", "bucket_name", "queue", "dead_letter_queue"]);
const workerKeys = new Set(["name", "service", "script_name"]);

/** The same configuration with the names that a second platform in one account needs. */
function suffixed(config: object, env: string, workerNames: string[]): Record<string, unknown> {
  const rename = (key: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((item) => rename(key, item));
    if (typeof value === "object" && value !== null) return suffixed(value, env, workerNames);
    if (typeof value !== "string") return value;
    const isName = resourceKeys.has(key) || (workerKeys.has(key) && workerNames.includes(value));
    return isName ? value + suffixOf(env) : value;
  };
  return Object.fromEntries(Object.entries(config).map(([key, value]) => [key, rename(key, value)]));
}

function varsOf({ folder, config }: Worker, { publicOrigin, given }: Settings): { vars?: Record<string, unknown> } {
  for (const name of developmentOnly) {
    if (config.vars && name in config.vars)
      throw new Refused(`${folder} has ${name} in its wrangler.toml: take it out.`);
  }
  if (!config.vars) return {};
  const outside = { TOKEN_ISSUER: publicOrigin, ...given, PUBLIC_ORIGIN: publicOrigin } as Record<
    string,
    string | undefined
  >;
  const vars = Object.entries(config.vars).map(([name, committed]) => [name, outside[name] ?? committed]);
  return { vars: Object.fromEntries(vars) };
}

/** The one public Worker answers at the origin's host; a workers.dev origin is the platform's own and needs no route. */
function publicly({ folder }: Worker, { publicOrigin }: Settings): Record<string, unknown> {
  const { hostname } = new URL(publicOrigin);
  if (folder !== "gateway" || hostname.endsWith(".workers.dev")) return {};
  return { workers_dev: false, routes: [{ pattern: hostname, custom_domain: true }] };
}
