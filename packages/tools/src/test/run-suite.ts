import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type Outcome, outcomeOf } from "./outcome.ts";
import type { Suite } from "./suites.ts";

/** Runs one suite to its end, or to its time limit, and takes everything it started with it. */
export async function runSuite(suite: Suite, root: string, filter: string[]): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "edgewise-test-"));
  const reportFile = join(folder, "report.json");
  const startedAt = performance.now();
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile=${reportFile}`, ...filter];
  if (filter.length > 0) args.push("--passWithNoTests");
  const ending = await command("vitest", args, suite, root);
  const seconds = (performance.now() - startedAt) / 1000;
  const report = textOf(reportFile);
  rmSync(folder, { recursive: true, force: true });
  return outcomeOf({ name: suite.name, seconds, report, mayBeEmpty: filter.length > 0, ...ending });
}

function command(name: string, args: string[], suite: Suite, root: string) {
  return new Promise<{ code: number | null; timedOut: boolean; output: string }>((settle) => {
    const child = spawn(join(root, "node_modules/.bin", name), args, {
      cwd: suite.folder,
      env: {
        ...process.env,
        PATH: [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter),
        CLOUDFLARE_CF_FETCH_ENABLED: "false",
        WRANGLER_SEND_METRICS: "false",
        NO_COLOR: "1",
      },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    let timedOut = false;
    const killAll = () => child.pid !== undefined && killGroup(child.pid);
    const timer = setTimeout(() => {
      timedOut = true;
      killAll();
    }, suite.limitSeconds * 1000);
    process.once("exit", killAll);
    child.once("error", (error) => (output += error.message));
    child.once("close", (code) => {
      clearTimeout(timer);
      process.removeListener("exit", killAll);
      killAll();
      settle({ code, timedOut, output });
    });
  });
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
