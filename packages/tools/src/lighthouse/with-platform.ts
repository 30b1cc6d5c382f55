import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Runs `work` against a platform of its own: `pnpm dev` on a free port with an empty state, seeded, and gone afterwards. */
export async function withPlatform<T>(root: string, work: (origin: string) => Promise<T>): Promise<T> {
  const state = mkdtempSync(join(tmpdir(), "edgewise-platform-"));
  const command = ["--no-orphans", "packages/tools/src/dev.ts", "--port", "0", "--state", state];
  const dev = spawn("bun", command, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(dev, "exit");
  try {
    for await (const line of createInterface({ input: dev.stdout })) {
      const [, origin] = /^\s*Platform\s+(http:\/\/localhost:\d+)/.exec(line) ?? [];
      if (origin) return await work(origin);
    }
    throw new Error("The platform ended before it was up.");
  } finally {
    dev.kill("SIGTERM");
    await ended;
    rmSync(state, { recursive: true, force: true });
  }
}
