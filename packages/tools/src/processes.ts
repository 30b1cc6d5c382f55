import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";

const variable = "EDGEWISE_RUN";
const looks = 100;
const betweenLooksMs = 10;

/** A mark that a command and everything it starts carry in their environment. */
export interface Mark {
  id: string;
  env: Record<string, string>;
}

/** A new mark. It is added to those that this process carries itself, so that who ends this one ends the new one too. */
export function newMark(): Mark {
  const id = randomUUID();
  return { id, env: { [variable]: [process.env[variable], id].filter(Boolean).join(",") } };
}

/**
 * Ends a command and everything it has started, without asking. A process group is not enough: `pnpm dev` starts
 * wrangler in a group of its own, and what a killed parent leaves behind belongs to nobody. On Linux they are found by
 * their mark, elsewhere as descendants of `pid`. Synchronous, for use while this process exits.
 */
export function endAll(mark: Mark, pid: number | undefined): void {
  if (pid !== undefined) kill(-pid);
  // What is being started while we look is found by the next look.
  for (let look = 0; look < looks; look++) {
    const found = existsSync("/proc/self/environ") ? marked(mark) : descendantsOf(pid);
    if (found.length === 0) return;
    for (const each of found) kill(each);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, betweenLooksMs);
  }
}

function marked({ id }: Mark): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && environmentOf(name).includes(id))
    .map(Number);
}

/** Empty for a process that has ended meanwhile or is not ours. */
function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, "utf8");
  } catch {
    return "";
  }
}

function descendantsOf(pid: number | undefined): number[] {
  if (pid === undefined) return [];
  const lines = spawnSync("ps", ["-axo", "pid=,ppid="], { encoding: "utf8" }).stdout.trim().split("\n");
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const found = new Set([pid]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const [child, parent] of pairs) if (child !== undefined && found.has(parent ?? -1)) found.add(child);
  }
  return [...found].filter((each) => pairs.some(([running]) => running === each));
}

/** A negative number stands for a whole process group. It is fine when nobody is left. */
function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
