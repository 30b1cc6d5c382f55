import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { endAll, newMark } from "./processes.ts";

/** How a command ended. `code` is null when a signal ended it. */
export interface Ended {
  code: number | null;
  timedOut: boolean;
  output: string;
}

export interface Command {
  root: string;
  cwd: string;
  limitSeconds: number;
  /** Variables beside those of this process. */
  env?: Record<string, string>;
}

/**
 * Runs a program of node_modules/.bin to its end or its time limit, and takes everything it started with it. Nothing it
 * runs reports to or asks the internet.
 */
export function run(name: string, args: string[], { root, cwd, limitSeconds, env }: Command): Promise<Ended> {
  const mark = newMark();
  return new Promise((settle) => {
    const child = spawn(binary(root, name), args, {
      cwd,
      env: { ...quietly(root), NO_COLOR: "1", ...env, ...mark.env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    const ended: Ended = { code: null, timedOut: false, output: "" };
    const add = (chunk: unknown) => {
      ended.output += chunk;
    };
    for (const stream of [child.stdout, child.stderr]) stream.on("data", add);
    const stop = () => endAll(mark, child.pid);
    const timer = setTimeout(() => {
      ended.timedOut = true;
      stop();
    }, limitSeconds * 1000);
    const finish = (code: number | null) => {
      clearTimeout(timer);
      process.removeListener("exit", stop);
      settle({ ...ended, code });
    };
    process.once("exit", stop);
    child.once("error", (error) => {
      add(error.message);
      finish(null);
    });
    // "close" waits for everything that still holds the output: what the program has left behind is ended before.
    child.once("exit", stop);
    child.once("close", finish);
  });
}

/** Runs a program of node_modules/.bin at this terminal until it ends, and tells how it ended. */
export function runAttached(
  name: string,
  args: string[],
  { root, cwd }: Pick<Command, "root" | "cwd">,
): Promise<number> {
  return new Promise((settle, fail) => {
    const child = spawn(binary(root, name), args, { cwd, env: quietly(root), stdio: "inherit" });
    // Ctrl-C reaches the program too, which ends by itself; what it has to say comes before we end.
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
    child.once("error", fail);
    child.once("exit", (code) => settle(code ?? 1));
  });
}

function binary(root: string, name: string): string {
  return join(root, "node_modules/.bin", name);
}

function quietly(root: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter),
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
    WRANGLER_SEND_METRICS: "false",
  };
}

/** Runs jobs in order, at most so many at a time; results come in the order of the jobs. */
export async function inTurns<T>(jobs: (() => Promise<T>)[], atATime: number): Promise<T[]> {
  const results: T[] = [];
  const queue = jobs.entries();
  const worker = async () => {
    for (const [i, job] of queue) results[i] = await job();
  };
  await Promise.all(Array.from({ length: Math.max(1, atATime) }, worker));
  return results;
}
