import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { growthPlot } from "./report/growth-plot.ts";
import { report } from "./report/tables.ts";
import { rows } from "./rows/all.ts";
import { runBench, sections } from "./run-bench.ts";

const root = join(import.meta.dirname, "../../..");
const names = [...rows.map(({ name }) => name), ...sections];
const usage = `pnpm bench [--quick] [--only NAME]... [--out FILE]

Measures the production bundles in workerd beside yardsticks, prints a table and writes a JSON file and a plot.

  --quick      fewer and shorter rounds, no catalogue above 10,000 courses: below a minute on a quiet machine
  --only NAME  one row or section; may be repeated: ${names.join(", ")}
  --out FILE   where the JSON goes (default .wrangler/bench/result.json); the plot stands beside it as .svg`;

/** The command. Tells whether every name that was asked for exists; a missed target is a finding, not a failure. */
async function run(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: "boolean", default: false },
      only: { type: "string", multiple: true, default: [] },
      out: { type: "string", default: join(root, ".wrangler/bench/result.json") },
      help: { type: "boolean", short: "h" },
    },
  });
  const unknown = values.only.filter((name) => !names.includes(name));
  if (values.help || unknown.length > 0) {
    console.log(unknown.length > 0 ? `There is no ${unknown.join(", ")}.\n\n${usage}` : usage);
    return unknown.length === 0;
  }
  const only = values.only.length > 0 ? values.only : names;
  const result = await runBench({ root, only, quick: values.quick, log: (line) => console.error(`  ${line}`) });
  const file = resolve(values.out);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(result, null, 2)}\n`);
  if (result.growth) await writeFile(file.replace(/(?:\.json)?$/, ".svg"), growthPlot(result.growth.results));
  console.log(report(result));
  return true;
}

process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
