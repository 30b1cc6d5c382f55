import { type ChildProcess, spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { hangsAfter } from "@edgewise/testkit/time-limits";

const root = resolve(import.meta.dirname, "../../../..");
const keeper = join(import.meta.dirname, "keeper.ts");

export interface Platform {
  origin: string;
  /** Stops it and removes the run's folder. */
  stop(): Promise<void>;
}

/**
 * Starts the whole platform with `pnpm dev`'s own command on a free port and an empty state folder, seeded. It runs under
 * a keeper, which stops it and removes `folder` when this process ends, even when it is killed.
 */
export async function startPlatform({ folder, state }: { folder: string; state: string }): Promise<Platform> {
  const dev = ["bun", "packages/tools/src/dev.ts", "--port", "0", "--state", state];
  const kept = spawn(process.execPath, [keeper, folder, ...dev], {
    cwd: root,
    stdio: ["pipe", "pipe", "pipe"],
    // Ctrl-C reaches every process of the terminal's group. The keeper has to survive it to clean up.
    detached: true,
  });
  const ended = new Promise<void>((settle) => kept.once("exit", () => settle()));
  return {
    origin: await untilReady(kept),
    stop: () => {
      kept.stdin.end();
      return ended;
    },
  };
}

/** The line that names the platform comes once it serves and is seeded. */
function untilReady(kept: ChildProcess): Promise<string> {
  const said: string[] = [];
  return new Promise((settle, fail) => {
    const giveUp = (why: string) => {
      kept.stdin?.end();
      fail(new Error(`${why}\n${said.join("\n")}`));
    };
    const timer = setTimeout(() => giveUp("The platform was not up in time."), hangsAfter(120));
    const listen = (line: string) => {
      said.push(line);
      const [, found] = /^\s*Platform\s+(http:\/\/localhost:\d+)/.exec(line) ?? [];
      if (!found) return;
      clearTimeout(timer);
      settle(found);
    };
    for (const stream of [kept.stdout, kept.stderr]) if (stream) createInterface({ input: stream }).on("line", listen);
    kept.once("exit", () => giveUp("The platform ended before it was up."));
  });
}
