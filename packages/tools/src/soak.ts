import { parseArgs } from "node:util";
import { type SoakSettings, soakVariables } from "@edgewise/testkit/soak-settings";
import { build } from "./build.ts";
import { treeOf } from "./checks/check.ts";
import { repositoryRoot } from "./root.ts";
import { soakAreas } from "./soak/areas.ts";
import type { Outcome } from "./test/outcome.ts";
import { printOutcome, summary } from "./test/report.ts";
import { runSuite } from "./test/run-suite.ts";
import { suitesIn } from "./test/suites.ts";

const usage = `pnpm soak AREA [--seed N] [--times N]

Runs the long proofs of an area with all the cases that they name; \`pnpm test\` runs a fixed tenth of them. The seed is
printed: with the same one the same cases are tried. Without AREA, says which there are.

  --seed N    instead of a random one
  --times N   N times as many cases
  --root DIR  another checkout than this one`;

const { values, positionals } = parseArgs({
  options: {
    seed: { type: "string" },
    times: { type: "string", default: "1" },
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
const areas = soakAreas(treeOf(root), suitesIn(root));
const [area] = positionals;
const parts = area === undefined ? undefined : areas.get(area);
if (area === undefined || !parts) {
  console.error(
    `${area === undefined ? "" : `There is no ${area}. `}Choose from: ${[...areas.keys()].sort().join(", ")}.`,
  );
  process.exit(1);
}
const [seed, times] = [values.seed ?? String((Math.random() * 2 ** 31) | 0), values.times].map(Number);
if (seed === undefined || times === undefined || !Number.isInteger(seed) || !Number.isInteger(times) || times < 1) {
  console.error("A seed is a whole number, and so is how many times.");
  process.exit(1);
}

for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => process.exit(130));
const settings: SoakSettings = { area, seed, times };
const again = `pnpm soak ${area} --seed ${seed}${times > 1 ? ` --times ${times}` : ""}`;
console.log(`Seed ${seed}; the same again: ${again}`);
await build(root);
const limitSeconds = 24 * 3600;
const outcomes: Outcome[] = [];
for (const { suite, filter } of parts) {
  const outcome = await runSuite({ ...suite, limitSeconds }, root, { filter, env: soakVariables(settings) });
  printOutcome(outcome);
  outcomes.push(outcome);
}
const { text, ok } = summary(outcomes);
console.log(text);
if (!ok) console.log(`The same again: ${again}\nKeep what was found: put its values into \`found\` of the proof.`);
process.exit(ok ? 0 : 1);
