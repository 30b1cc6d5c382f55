import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { NotReady } from "./dev/preflight.ts";
import { runDev } from "./dev/run.ts";
import { MigrationFailed } from "./migrate/apply.ts";
import { repositoryRoot } from "./root.ts";

const usage = `pnpm dev [--port N] [--fresh] [--no-seed] [--state DIR] [--verbose]

Serves the whole platform on this machine.

  --port N      where to listen (default 8787; 0 takes any free port)
  --fresh       forget everything first: empties the local state folder
  --no-seed     without the example courses and logins
  --state DIR   the local state folder (default .wrangler/state)
  --verbose     every line that wrangler prints
  --root DIR    another checkout than this one`;

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "8787" },
    fresh: { type: "boolean", default: false },
    seed: { type: "boolean", default: true },
    state: { type: "string" },
    verbose: { type: "boolean", default: false },
    root: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
  allowNegative: true,
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port ${values.port} is not a port. Choose a number between 1 and 65535.`);
  process.exit(1);
}

const stopped = new Promise<void>((settle) => {
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => settle());
});
const root = resolve(values.root ?? repositoryRoot);
const state = resolve(values.state ?? join(root, ".wrangler/state"));
try {
  const { fresh, seed, verbose } = values;
  process.exitCode = await runDev({ root, state, port, fresh, seed, verbose }, stopped);
  console.log("Stopped.");
} catch (error) {
  if (!(error instanceof NotReady || error instanceof MigrationFailed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
process.exit();
