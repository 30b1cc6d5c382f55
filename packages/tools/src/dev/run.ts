import { join } from "node:path";
import { migrate } from "../migrate/apply.ts";
import { NotSeeded } from "../seed/refused.ts";
import { seed } from "../seed/seed.ts";
import { workersIn } from "../workspace.ts";
import { followConfigs, writeConfigs } from "./configs.ts";
import { fireCrons } from "./crons.ts";
import { followMigrations } from "./follow-migrations.ts";
import { followWorkers } from "./follow-workers.ts";
import { condenser } from "./log-lines.ts";
import { checkNode, freeInspectorPort, freePort, NotReady } from "./preflight.ts";
import { quietEnv, type Server, startServer, untilHealthy } from "./server.ts";
import { wipe } from "./state.ts";
import { firstCourse, welcome } from "./welcome.ts";

export interface DevOptions {
  root: string;
  state: string;
  port: number;
  fresh: boolean;
  seed: boolean;
  verbose: boolean;
}

/**
 * Brings the whole platform up on this machine and keeps it up until `stopped` settles or wrangler ends. Throws
 * `NotReady` when something on this machine is in the way; whatever was started is stopped again then. Returns the
 * exit code.
 */
export async function runDev(options: DevOptions, stopped: Promise<void>, print = console.log): Promise<number> {
  const { root, state } = options;
  checkNode(root, quietEnv(root));
  const port = await freePort(options.port);
  const inspector = await freeInspectorPort(options.port);
  const origin = `http://localhost:${port}`;
  if (options.fresh) wipe(state);

  const workers = workersIn(root);
  const folders = workers.map(({ folder }) => folder);
  const applied = await timed("Databases", print, () => migrate({ root, state }));
  for (const { worker, file } of applied) print(`             ${worker}/${file}`);

  const configs = writeConfigs(workers, join(state, "dev"), origin);
  const lines = lineWriter(root, options.verbose, print);
  const server = startServer({ root, configs, state, port, inspector, onLine: lines.write });
  const cleanups: (() => void | Promise<void>)[] = [followConfigs(workers, configs, origin, print)];
  let interrupted = false;
  const end = stopped.then(() => {
    interrupted = true;
    return server.stop();
  });
  try {
    await timed(`${workers.length} Workers`, print, () => untilHealthy(origin, server));
    if (options.seed) await timed("Courses", print, () => seedThrough(origin));
    cleanups.push(
      fireCrons(workers, origin, print),
      followMigrations(root, state, print),
      followWorkers(root, folders, print),
    );
    print(welcome({ origin, inspector, slug: await firstCourse(origin) }));
    lines.open();
    return await codeAtEnd(server, () => interrupted);
  } catch (error) {
    if (interrupted) return 0;
    lines.explain();
    throw error;
  } finally {
    for (const cleanup of cleanups) await cleanup();
    await server.stop();
    if (interrupted) await end;
  }
}

async function codeAtEnd(server: Server, interrupted: () => boolean): Promise<number> {
  const code = await server.ended;
  return interrupted() ? 0 : code || 1;
}

const seedTries = 3;

/** A source file that is saved meanwhile restarts the Workers under the seed, which then goes on where it was. */
async function seedThrough(origin: string): Promise<void> {
  for (let left = seedTries; left > 0; left--) {
    try {
      await seed({ origin });
      return;
    } catch (error) {
      if (!(error instanceof NotSeeded)) throw error;
      if (left === 1) throw new NotReady(`The courses could not be made: ${error.message}`);
    }
  }
}

async function timed<T>(name: string, print: (line: string) => void, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const result = await work();
  print(`  ${name.padEnd(10)} ready after ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return result;
}

/** Holds wrangler's lines back until the welcome has been printed; `explain` prints them all when it never is. */
function lineWriter(root: string, verbose: boolean, print: (line: string) => void) {
  const condense = condenser(root);
  const held: string[] = [];
  let isOpen = verbose;
  return {
    write(raw: string) {
      const line = verbose ? raw : condense(raw);
      if (isOpen && line !== undefined) print(line);
      if (!isOpen) held.push(raw);
    },
    open() {
      isOpen = true;
      held.length = 0;
    },
    explain() {
      if (!isOpen) for (const raw of held) print(raw);
    },
  };
}
