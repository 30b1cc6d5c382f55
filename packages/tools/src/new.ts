import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { type Changes, newChanges } from "./new/changes.ts";
import { planEvent } from "./new/event.ts";
import { planPage } from "./new/page.ts";
import { Refusal } from "./new/refusal.ts";
import { planService } from "./new/service.ts";
import { planVerb } from "./new/verb.ts";
import { repositoryRoot } from "./root.ts";

const usage = `pnpm new service NAME                     a Worker with a database, a queue and a first verb
pnpm new verb SERVICE ENTITY VERB         a verb with its route, tests and mount; a new entity gets its table
pnpm new event SERVICE SUBJECT PAST-TENSE an event, in the union and in the table of who hears what
pnpm new page AREA NAME TITLE...          a page of workers/web with its title in each language, mounted and tested

Names are kebab-case. Nothing is written unless everything can be.

  --root DIR   another checkout than this one`;

const planners = new Map<string, (changes: Changes, ...names: string[]) => void>([
  ["service", planService],
  ["verb", planVerb],
  ["event", planEvent],
  ["page", planPage],
]);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { root: { type: "string" }, help: { type: "boolean", short: "h" } },
});
const root = values.root ?? repositoryRoot;
const [kind, ...names] = positionals;

if (values.help || kind === undefined) {
  console.log(usage);
  process.exit(values.help ? 0 : 1);
}
try {
  const changes = newChanges(root);
  const plan = planners.get(kind);
  if (!plan) throw new Refusal(`There is no generator for a ${kind}.\n\n${usage}`);
  plan(changes, ...names);
  await changes.write();
  run("biome", ["check", "--write", ...changes.files().filter((path) => /\.(?:tsx?|json)$/.test(path))]);
  if (kind === "service") pnpm(["install", "--prefer-offline", "--no-frozen-lockfile"]);
  if (kind === "service" || kind === "verb") run("bun", ["packages/tools/src/openapi.ts"]);
  for (const path of changes.files()) console.log(path);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exit(1);
}

/** The pnpm that runs this script, or the one that npm brings. */
function pnpm(args: string[]): void {
  const self = process.env.npm_execpath;
  if (self?.includes("pnpm")) run(self, args);
  else run("npx", ["-y", "pnpm@12", ...args]);
}

function run(command: string, args: string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Refusal(`Everything is written, but ${command} ${args[0]} failed:\n${stdout}${stderr}`);
}
