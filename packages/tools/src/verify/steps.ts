import { existsSync, globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type Command, run } from "../command.ts";
import type { Outcome } from "../test/outcome.ts";
import { runSuite } from "../test/run-suite.ts";
import { suitesIn } from "../test/suites.ts";
import { cacheFolder } from "./remembered.ts";

/** One part of the fast gate. */
export interface Step {
  name: string;
  run(): Promise<Outcome>;
}

/** Enough for every step on a busy machine. */
const hangsAfterSeconds = 600;
const tools = "packages/tools/src";

type MakeStep = (name: string, program: string, args: string[], cwd?: string) => Step;

/** What part of the fast gate to run. */
export interface Gate {
  /** Whether to run the tests that need no Workers runtime. */
  unitTests: boolean;
  /**
   * Folders of packages/ and workers/ by name. Types, unit tests and formatting are looked at in these alone; what is
   * about the repository as a whole (the API's description, the architecture) always is.
   */
  only?: readonly string[];
  /** How long a step that begins now may take at most; ten minutes when it is not said. */
  secondsLeft?: () => number;
}

/** Everything that `verify` looks at; the long ones first, so that two at a time end together. */
export function stepsOf(root: string, { unitTests, only, secondsLeft = () => hangsAfterSeconds }: Gate): Step[] {
  const wanted = (folder: string) => only === undefined || only.includes(folder.split("/")[1] ?? "");
  const folders = globSync(["packages/*", "workers/*"], { cwd: root }).filter(wanted).sort();
  const step: MakeStep = (name, program, args, cwd = root) => ({
    name,
    run: () => command(name, program, args, { cwd, root, limitSeconds: Math.min(secondsLeft(), hangsAfterSeconds) }),
  });
  return [
    ...(unitTests ? unitSteps(root, wanted, secondsLeft) : []),
    step("public API lints clean", "node", [`${tools}/openapi/lint-cli.ts`, root]),
    ...typed(root)
      .filter(wanted)
      .map((folder) => typesStep(root, folder, step)),
    step("public API is written down", "bun", [`${tools}/openapi.ts`, "--check", "--root", root]),
    step("architecture", "bun", [`${tools}/checks/cli.ts`, root]),
    step("format and lint", "biome", ["check", "--error-on-warnings", ...(only === undefined ? ["."] : folders)]),
  ];
}

/** The compiler itself remembers what it has found: only what a change can touch is looked at again. */
function typesStep(root: string, folder: string, step: MakeStep): Step {
  const name = folder.split("/").slice(1).join("/");
  const memory = join(cacheFolder(root), "types", `${name.replaceAll("/", "-")}.tsbuildinfo`);
  const args = ["--noEmit", "--incremental", "--tsBuildInfoFile", memory];
  return step(`types of ${name}`, "tsc", args, join(root, folder));
}

async function command(name: string, program: string, args: string[], options: Command): Promise<Outcome> {
  const startedAt = performance.now();
  const { code, timedOut, output } = await run(program, args, options);
  const ok = code === 0;
  const failure = timedOut ? `took more than ${Math.round(options.limitSeconds)} s and was stopped\n${output}` : output;
  return {
    name,
    seconds: (performance.now() - startedAt) / 1000,
    passed: ok ? 1 : 0,
    failed: ok ? 0 : 1,
    skipped: 0,
    failures: ok ? [] : [`${name}\n${failure}`],
    slowest: [],
  };
}

/** The tests of packages that need no Workers runtime, without those that start processes. */
function unitSteps(root: string, wanted: (folder: string) => boolean, secondsLeft: () => number): Step[] {
  return suitesIn(root)
    .filter(({ folder }) => wanted(relative(root, folder)))
    .filter(({ name, folder }) => name !== "e2e" && folder.startsWith(join(root, "packages/")) && !needsWorkerd(folder))
    .map((suite) => {
      const name = `unit tests of ${suite.name}`;
      const limited = () => ({ ...suite, limitSeconds: Math.min(suite.limitSeconds, secondsLeft()) });
      return {
        name,
        run: async () => ({ ...(await runSuite(limited(), root, { filter: [], unitOnly: true })), name }),
      };
    });
}

function needsWorkerd(folder: string): boolean {
  return readFileSync(join(folder, "package.json"), "utf8").includes("@cloudflare/vitest-plugin");
}

function typed(root: string): string[] {
  return globSync(["packages/*", "workers/*", "workers/*/islands"], { cwd: root })
    .filter((folder) => existsSync(join(root, folder, "tsconfig.json")))
    .sort();
}
