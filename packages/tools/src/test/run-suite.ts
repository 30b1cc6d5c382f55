import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { builtAlready } from "../build.ts";
import { run } from "../command.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { reporterVariables } from "./suite-report.ts";
import type { Suite } from "./suites.ts";

const reporter = fileURLToPath(new URL("./reporter.ts", import.meta.url).href);

/** What part of a suite to run. */
export interface Scope {
  /** Only files whose path contains one of these. */
  filter: string[];
  /** Leave out what starts processes of its own. */
  unitOnly?: boolean;
  /** How slow the machine is just now; time limits of tests grow with it. Unknown when it was not measured. */
  slowness?: number;
  /** More variables for its tests. */
  env?: Record<string, string>;
}

/** Runs one suite, after `build`, to its end, or to its time limit, and takes everything it started with it. */
export async function runSuite(
  suite: Suite,
  root: string,
  { filter, unitOnly, slowness, env: more }: Scope,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "edgewise-test-"));
  const reportFile = join(folder, "report.json");
  const startedAt = performance.now();
  const args = ["run", "--reporter=default", `--reporter=${reporter}`, ...filter];
  const mayBeEmpty = filter.length > 0 || unitOnly === true;
  if (mayBeEmpty) args.push("--passWithNoTests");
  // Unit tests leave nothing behind in a process, and a new one for each file costs more than what they do.
  if (unitOnly) args.push("--exclude", "**/*.system.test.ts", "--no-isolate");
  const env = {
    [reporterVariables.file]: reportFile,
    [reporterVariables.root]: root,
    [builtAlready]: "1",
    ...said(slowness),
    ...more,
  };
  const ended = await run("vitest", args, { root, cwd: suite.folder, limitSeconds: suite.limitSeconds, env });
  const seconds = (performance.now() - startedAt) / 1000;
  const report = textOf(reportFile);
  rmSync(folder, { recursive: true, force: true });
  return outcomeOf({ name: suite.name, seconds, report, mayBeEmpty, ...ended });
}

function said(slowness: number | undefined): Record<string, string> {
  return slowness === undefined ? {} : { TEST_SLOWNESS: slowness.toFixed(2) };
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
