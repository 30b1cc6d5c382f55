import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    origin: string;
    state: string;
  }
}

const root = resolve(import.meta.dirname, "../../..");
const readyWithinMs = 240_000;

/** Where the platform of this run is reached. */
export function origin(): string {
  return inject("origin");
}

/** Starts the whole platform with `pnpm dev`'s own command on a free port and an empty state folder, seeded. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const state = mkdtempSync(join(tmpdir(), "edgewise-e2e-"));
  const command = ["packages/tools/src/dev.ts", "--port", "0", "--state", state];
  const dev = spawn("bun", command, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<void>((settle) => dev.once("exit", () => settle()));
  project.provide("state", state);
  project.provide("origin", await untilReady(dev));
  return async () => {
    dev.kill("SIGTERM");
    await ended;
    rmSync(state, { recursive: true, force: true });
  };
}

/** The line that names the platform comes once it serves and is seeded. */
function untilReady(dev: ChildProcess): Promise<string> {
  const said: string[] = [];
  return new Promise((settle, fail) => {
    const giveUp = (why: string) => fail(new Error(`${why}\n${said.join("\n")}`));
    const timer = setTimeout(() => giveUp("The platform was not up in time."), readyWithinMs);
    const listen = (line: string) => {
      said.push(line);
      const [, found] = /^\s*Platform\s+(http:\/\/localhost:\d+)/.exec(line) ?? [];
      if (!found) return;
      clearTimeout(timer);
      settle(found);
    };
    for (const stream of [dev.stdout, dev.stderr]) if (stream) createInterface({ input: stream }).on("line", listen);
    dev.once("exit", () => giveUp("The platform ended before it was up."));
  });
}
