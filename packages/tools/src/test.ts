import { parseArgs } from "node:util";
import { treeOf } from "./checks/check.ts";
import { pathsSince } from "./graph/paths-since.ts";
import { suitesReached } from "./graph/suites-reached.ts";
import { repositoryRoot } from "./root.ts";
import { printBeginning, printOutcome, summary } from "./test/report.ts";
import { runAll } from "./test/run.ts";
import { selectionOf } from "./test/selection.ts";
import { suitesIn } from "./test/suites.ts";
import { provide, thisMachine } from "./test/system-packages.ts";
import { watch } from "./test/watch.ts";

const usage = `pnpm test [--only NAME]... [FILTER]...
pnpm test --since REV
pnpm test --watch NAME [FILTER]...

Runs everything: the checks of \`pnpm verify\`, the tests of every package and Worker, and the end-to-end journeys.

  --only NAME   one of them: verify, e2e, or a folder of packages/ or workers/ (may be repeated); NAME/AREA is one
                folder of its tests, such as e2e/learn
  --since REV   only the suites that the changes since a revision can reach, uncommitted ones too
  --watch NAME  runs one of them again whenever a file that it uses is saved
  --jobs N      how many at a time (default 3, as some wait; e2e runs alone)
  FILTER        only test files whose path contains it
  --root DIR    another checkout than this one`;

const { values, positionals: filter } = parseArgs({
  options: {
    only: { type: "string", multiple: true, default: [] },
    since: { type: "string" },
    watch: { type: "string" },
    jobs: { type: "string", default: "3" },
    root: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
  allowPositionals: true,
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

const root = values.root ?? repositoryRoot;
const only = values.watch === undefined ? values.only : [values.watch];
const suites = suitesIn(root);
const selection = selectionOf(suites, { only, filter });
if ("refusal" in selection) refuse(selection.refusal);
if (values.since !== undefined) {
  const paths =
    pathsSince(root, values.since, { uncommitted: true }) ?? refuse(`There is no revision ${values.since}.`);
  const reached = suitesReached(treeOf(root), suites)(paths);
  console.log(`${paths.length} files changed since ${values.since}; they reach: ${reached.join(", ") || "no suite"}.`);
  if (paths.length === 0) process.exit(0);
  selection.parts = selection.parts.filter(({ suite }) => reached.includes(suite.name));
}
const { verify, parts } = selection;

const machine = provide(
  parts.map(({ suite }) => suite.name),
  thisMachine(),
);
for (const note of machine.notes) console.log(note);
if (machine.refuse) process.exit(1);

if (values.watch !== undefined) {
  const [part] = parts;
  process.exit(part ? await watch(part, root) : refuse("Only a suite can be watched."));
}

for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => process.exit(130));
const run = {
  root,
  lanes: Math.max(1, Number(values.jobs) || 1),
  // The suites run the unit tests anyway.
  verify: verify && { unitTests: only.includes("verify") },
  parts,
};
const { text, ok } = summary(await runAll(run, { begins: printBeginning, ends: printOutcome }));
console.log(text);
process.exit(ok ? 0 : 1);
