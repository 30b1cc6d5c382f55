import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { growthPlot } from "./report/growth-plot.ts";
import { withResult } from "./report/readme.ts";
import { report } from "./report/report.ts";
import type { Result } from "./report/result.ts";
import { rows } from "./rows/all.ts";
import { runBench, sections } from "./run-bench.ts";

const root = join(import.meta.dirname, "../../..");
const home = join(import.meta.dirname, "..");
const names = [...rows.map(({ name }) => name), ...sections];
const usage = `pnpm bench [--quick] [--only NAME]... [--out FILE] [--readme]

Measures the production bundles in workerd beside yardsticks, prints a table and writes a JSON file and a plot.

  --quick      fewer and shorter rounds, no catalogue above 1,000 courses: below a minute on two quiet cores
  --only NAME  one row or section; may be repeated: ${names.join(", ")}
  --out FILE   where the JSON goes (default .wrangler/bench/result.json); the plot stands beside it as .svg
  --readme     shows the result in this package's README, and keeps JSON and plot in its folder results`;

/** The command. Tells whether all that was asked for has a result; a missed target is a finding, not a failure. */
async function run(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: "boolean", default: false },
      only: { type: "string", multiple: true, default: [] },
      out: { type: "string" },
      readme: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  const unknown = values.only.filter((name) => !names.includes(name));
  if (values.help || unknown.length > 0) {
    console.log(unknown.length > 0 ? `There is no ${unknown.join(", ")}.\n\n${usage}` : usage);
    return unknown.length === 0;
  }
  const begun = performance.now();
  const only = values.only.length > 0 ? values.only : names;
  const log = (line: string) =>
    console.error(`${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${line}`);
  const result = await runBench({ root, only, quick: values.quick, log });
  const file = resolve(values.out ?? join(root, ".wrangler/bench/result.json"));
  await write(result, { json: file, plot: file.replace(/(?:\.json)?$/, ".svg") });
  if (values.readme) await show(result);
  console.log(report(result));
  return result.leftOut.length === 0;
}

async function write(result: Result, to: { json: string; plot: string }): Promise<void> {
  await mkdir(dirname(to.json), { recursive: true });
  await writeFile(to.json, `${JSON.stringify(result, null, 2)}\n`);
  if (result.growth) await writeFile(to.plot, growthPlot(result.growth.results));
}

async function show(result: Result): Promise<void> {
  const results = join(home, "results");
  await write(result, { json: join(results, "latest.generated.json"), plot: join(results, "growth.svg") });
  const readme = join(home, "README.md");
  const plot = result.growth ? "\n![Latency over the size of the catalogue](results/growth.svg)\n" : "";
  await writeFile(readme, withResult(await readFile(readme, "utf8"), report(result) + plot));
}

process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
