import { join } from "node:path";
import { parseArgs } from "node:util";
import { MigrationFailed, migrate } from "./migrate/apply.ts";
import { repositoryRoot } from "./root.ts";

const usage = `pnpm migrate [--state DIR]

Applies every service's new migrations to the local databases.

  --state DIR   the local state folder (default .wrangler/state)
  --root DIR    another checkout than this one`;

const { values } = parseArgs({
  options: { state: { type: "string" }, root: { type: "string" }, help: { type: "boolean", short: "h" } },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const root = values.root ?? repositoryRoot;
try {
  const applied = await migrate({ root, state: values.state ?? join(root, ".wrangler/state") });
  for (const { worker, file } of applied) console.log(`${worker.padEnd(12)} ${file}`);
  console.log(applied.length === 0 ? "All databases are up to date." : `${applied.length} migrations applied.`);
} catch (error) {
  if (!(error instanceof MigrationFailed)) throw error;
  console.error(error.message);
  process.exit(1);
}
