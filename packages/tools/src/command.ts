import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";

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
  const bin = join(root, "node_modules/.bin");
  return new Promise((settle) => {
    const child = spawn(join(bin, name), args, {
      cwd,
      env: {
        ...process.env,
        PATH: [bin, process.env.PATH].join(delimiter),
        CLOUDFLARE_CF_FETCH_ENABLED: "false",
        WRANGLER_SEND_METRICS: "false",
        NO_COLOR: "1",
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    const ended: Ended = { code: null, timedOut: false, output: "" };
    const add = (chunk: unknown) => {
      ended.output += chunk;
    };
    for (const stream of [child.stdout, child.stderr]) stream.on("data", add);
    const killAll = () => {
      if (child.pid !== undefined) killGroup(child.pid);
    };
    const timer = setTimeout(() => {
      ended.timedOut = true;
      killAll();
    }, limitSeconds * 1000);
    process.once("exit", killAll);
    child.once("error", (error) => {
      add(error.message);
      settle(ended);
    });
    child.once("close", (code) => {
      clearTimeout(timer);
      process.removeListener("exit", killAll);
      killAll();
      settle({ ...ended, code });
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
