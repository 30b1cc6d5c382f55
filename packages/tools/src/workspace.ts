import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parse } from "smol-toml";
import { z } from "zod";

/** What our scripts read of a wrangler.toml; everything else passes through untouched. */
const WranglerConfig = z.looseObject({
  name: z.string(),
  main: z.string().optional(),
  compatibility_date: z.string().optional(),
  workers_dev: z.boolean().optional(),
  preview_urls: z.boolean().optional(),
  vars: z.record(z.string(), z.unknown()).optional(),
  d1_databases: z
    .array(
      z.looseObject({
        binding: z.string(),
        database_name: z.string().optional(),
        database_id: z.string(),
        migrations_dir: z.string().optional(),
      }),
    )
    .optional(),
  queues: z
    .looseObject({
      producers: z.array(z.looseObject({ binding: z.string(), queue: z.string() })).optional(),
      consumers: z.array(z.looseObject({ queue: z.string(), dead_letter_queue: z.string().optional() })).optional(),
    })
    .optional(),
  build: z
    .looseObject({ cwd: z.string().optional(), watch_dir: z.union([z.string(), z.array(z.string())]).optional() })
    .optional(),
  triggers: z.looseObject({ crons: z.array(z.string()).optional() }).optional(),
  assets: z.looseObject({ directory: z.string().optional() }).optional(),
});
export type WranglerConfig = z.infer<typeof WranglerConfig>;

/** One Worker of the repository. `folder` is its name under workers/; paths are absolute. */
export interface Worker {
  folder: string;
  configPath: string;
  config: WranglerConfig;
}

/** One D1 database and where its migrations lie (absolute). */
export interface Database {
  worker: string;
  id: string;
  migrationsDir: string;
}

/** Every Worker with a wrangler.toml: the gateway, which is configured at the root, then the others by name. */
export function workersIn(root: string): Worker[] {
  const folders = existsSync(join(root, "workers")) ? readdirSync(join(root, "workers")).sort() : [];
  const configs = folders.map((folder) => ({ folder, configPath: join(root, "workers", folder, "wrangler.toml") }));
  return [{ folder: "gateway", configPath: join(root, "wrangler.toml") }, ...configs]
    .filter(({ configPath }) => existsSync(configPath))
    .map(({ folder, configPath }) => ({ folder, configPath, config: wranglerConfig(configPath) }));
}

/** Reads one wrangler.toml. Throws an error that names the file when it is not one. */
export function wranglerConfig(path: string): WranglerConfig {
  try {
    return WranglerConfig.parse(parse(readFileSync(path, "utf8")));
  } catch (error) {
    throw new Error(`${path} is not a valid Worker configuration: ${error instanceof Error ? error.message : error}`);
  }
}

/** The databases of these Workers that have migrations. */
export function databasesOf(workers: Worker[]): Database[] {
  return workers.flatMap(({ folder, configPath, config }) =>
    (config.d1_databases ?? []).flatMap(({ database_id, migrations_dir }) =>
      migrations_dir === undefined
        ? []
        : [{ worker: folder, id: database_id, migrationsDir: resolve(dirname(configPath), migrations_dir) }],
    ),
  );
}
