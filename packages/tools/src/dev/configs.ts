import { existsSync, mkdirSync, rmSync, symlinkSync, watch, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { type Worker, type WranglerConfig, wranglerConfig } from "../workspace.ts";

/**
 * Writes the configurations that `wrangler dev` runs: each Worker's own with the origin that this run is reached at.
 * wrangler passes `--var` and `--env-file` to the first Worker only, so one that listens elsewhere than on the usual
 * port has to say so in every file. `.dev.vars` is linked beside each. Returns the paths in the order of `workers`.
 */
export function writeConfigs(workers: Worker[], folder: string, origin: string): string[] {
  rmSync(folder, { recursive: true, force: true });
  return workers.map((worker) => {
    const own = join(folder, worker.folder);
    mkdirSync(own, { recursive: true });
    const devVars = join(dirname(worker.configPath), ".dev.vars");
    if (existsSync(devVars)) symlinkSync(devVars, join(own, ".dev.vars"));
    const path = join(own, "wrangler.json");
    writeConfig(worker.configPath, path, origin, worker.config);
    return path;
  });
}

/** Keeps the written configurations in step with the Workers' own; wrangler restarts what changed. */
export function followConfigs(workers: Worker[], paths: string[], origin: string, complain: (line: string) => void) {
  const watchers = workers.map(({ configPath }, i) => {
    const path = paths[i] ?? "";
    return watch(configPath, () => {
      try {
        writeConfig(configPath, path, origin, wranglerConfig(configPath));
      } catch (error) {
        complain(error instanceof Error ? error.message : String(error));
      }
    });
  });
  return () => {
    for (const watcher of watchers) watcher.close();
  };
}

function writeConfig(from: string, to: string, origin: string, config: WranglerConfig): void {
  writeFileSync(to, JSON.stringify(forDevelopment(config, dirname(from), dirname(to), origin), null, 2));
}

/**
 * A configuration of `folder` as it reads in `elsewhere`: it points at the same files, PUBLIC_ORIGIN is that of this run,
 * and every request has a line in the log.
 */
export function forDevelopment(
  config: WranglerConfig,
  folder: string,
  elsewhere: string,
  origin: string,
): WranglerConfig {
  const at = (path: string) => resolve(folder, path);
  const { main, vars, assets, build, d1_databases } = config;
  return {
    ...config,
    ...(main !== undefined && { main: at(main) }),
    ...(vars && { vars: varsForDevelopment(vars, origin) }),
    ...(assets && {
      assets: { ...assets, ...(assets.directory !== undefined && { directory: at(assets.directory) }) },
    }),
    ...(build && {
      build: {
        ...build,
        cwd: at(build.cwd ?? "."),
        // wrangler puts the configuration's folder before these even where they are absolute, and then watches nothing.
        ...(build.watch_dir !== undefined && {
          watch_dir: [build.watch_dir].flat().map((path) => relative(elsewhere, at(path))),
        }),
      },
    }),
    ...(d1_databases && {
      d1_databases: d1_databases.map(({ migrations_dir, ...database }) => ({
        ...database,
        ...(migrations_dir !== undefined && { migrations_dir: at(migrations_dir) }),
      })),
    }),
  };
}

function varsForDevelopment(vars: NonNullable<WranglerConfig["vars"]>, origin: string): WranglerConfig["vars"] {
  const ours = { PUBLIC_ORIGIN: origin, TRACE_READS_ONE_IN: "1", CACHE_SCOPE: "isolate" };
  return { ...vars, ...Object.fromEntries(Object.entries(ours).filter(([name]) => name in vars)) };
}
