import { parseArgs } from "node:util";
import { repositoryRoot } from "./root.ts";
import { printBeginning, printOutcome, summary } from "./test/report.ts";
import { runVerify } from "./verify/run.ts";

const usage = `pnpm verify

The fast gate: format, lint, types, the written-down API, the architecture, and the tests that need no Workers runtime.
What has passed is remembered in node_modules/.cache/edgewise for as long as nothing that it depends on changes.

  --root DIR   another checkout than this one`;

const { values } = parseArgs({ options: { root: { type: "string" }, help: { type: "boolean", short: "h" } } });
if (values.help) {
  console.log(usage);
  process.exit(0);
}
for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => process.exit(130));
const outcome = await runVerify(
  values.root ?? repositoryRoot,
  { unitTests: true },
  { begins: printBeginning, ends: printOutcome },
);
const { text, ok } = summary([outcome]);
console.log(`\n${outcome.seconds.toFixed(1)} s${text}`);
process.exit(ok ? 0 : 1);
