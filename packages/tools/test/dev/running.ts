import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../src/root.ts";

const script: string = JSON.parse(readFileSync(join(repositoryRoot, "package.json"), "utf8")).scripts.dev;

/** `pnpm dev` as it runs. */
export interface Run {
  child: ChildProcess;
  output: () => string;
  code: Promise<number | null>;
}

/** Starts `pnpm dev`. */
export function dev(...args: string[]): Run {
  return start(`exec ${script} "$@"`, args);
}

/** Starts `pnpm dev` below a shell, which is the `child`, as pnpm does. */
export function devBelowShell(...args: string[]): Run {
  return start(`${script} "$@"; exit $?`, args);
}

function start(line: string, args: string[]): Run {
  const child = spawn("sh", ["-c", line, "sh", ...args], { cwd: repositoryRoot, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += chunk));
  const code = new Promise<number | null>((settle) => child.once("exit", settle));
  return { child, output: () => text, code };
}

/** A process of this machine, and whose child and of which group it is. */
export interface Process {
  pid: number;
  parent: number;
  group: number;
}

/** All processes that run on this machine; none that have ended and wait to be forgotten. */
export function processes(): Process[] {
  const lines = execFileSync("ps", ["-axo", "pid=,ppid=,pgid=,stat="], { encoding: "utf8" }).trim().split("\n");
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state]) => !state?.startsWith("Z"))
    .map(([pid, parent, group]) => ({ pid: Number(pid), parent: Number(parent), group: Number(group) }));
}

/** A process and all that it has started and what they have started. */
export function withAllBelow(pid: number | undefined, all: Process[] = processes()): Process[] {
  const below = all.filter(({ parent }) => parent === pid).flatMap((child) => withAllBelow(child.pid, all));
  return [...all.filter((each) => each.pid === pid), ...below];
}
