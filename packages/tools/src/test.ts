import { parseArgs } from "node:util";
import { build } from "./build.ts";
import { inTurns } from "./command.ts";
import { repositoryRoot } from "./root.ts";
import type { Outcome } from "./test/outcome.ts";
import { printOutcome, summary } from "./test/report.ts";
import { runSuite } from "./test/run-suite.ts";
import { type Suite, suitesIn } from "./test/suites.ts";
import { provide, thisMachine } from "./test/system-packages.ts";
import { runVerify } from "./verify/run.ts";

const usage = `pnpm test [--only NAME]... [FILTER]...

Runs everything: the checks of \`pnpm verify\`, the tests of every package and Worker, and the end-to-end journeys.

  --only NAME   one of them: verify, e2e, or a folder of packages/ or workers/ (may be repeated)
  --jobs N      how many at a time (default 2; e2e runs alone)
  FILTER        only test files whose path contains it
  --root DIR    another checkout than this one`;

const { values, positionals: filter } = parseArgs({
  options: {
    only: { type: "string", multiple: true, default: [] },
    jobs: { type: "string", default: "2" },
    root: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
  allowPositionals: true,
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}

const root = values.root ?? repositoryRoot;
const { only } = values;
const wanted = (name: string) => only.length === 0 || only.includes(name);
const all = suitesIn(root);
const unknown = only.filter((name) => name !== "verify" && !all.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(", ")}. Choose from: verify, ${all.map(({ name }) => name).join(", ")}.`);
  process.exit(1);
}
const suites = all.filter(({ name }) => wanted(name));
const machine = provide(
  suites.map(({ name }) => name),
  thisMachine(),
);
for (const note of machine.notes) console.log(note);
if (machine.refuse) process.exit(1);
for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => process.exit(130));

const outcomes: Outcome[] = [];
const done = (outcome: Outcome) => {
  outcomes.push(outcome);
  printOutcome(outcome);
};
// The suites run the unit tests anyway.
if (wanted("verify") && filter.length === 0) done(await runVerify(root, { unitTests: only.includes("verify") }));

await build(root);
const job = (suite: Suite) => async () => done(await runSuite(suite, root, { filter }));
const isE2e = ({ name }: Suite) => name === "e2e";
await inTurns(suites.filter((suite) => !isE2e(suite)).map(job), Number(values.jobs));
await inTurns(suites.filter(isE2e).map(job), 1);

const { text, ok } = summary(outcomes);
console.log(text);
process.exit(ok ? 0 : 1);
