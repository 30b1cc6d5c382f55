import { readFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from "node:os";
import { z } from "zod";

/** What a result was measured on. */
export interface Machine {
  system: string;
  processor: string;
  cores: number;
  memoryGiB: number;
  node: string;
  workerd: string;
}

/** This machine and the runtimes that are used. */
export function machine(): Machine {
  return {
    // The rest of a release names somebody's build.
    system: `${platform()} ${release().split(".").slice(0, 2).join(".")}`,
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    workerd: versionOf("miniflare"),
  };
}

/** Miniflare's version names the workerd that it brings. */
function versionOf(name: string): string {
  const path = new URL("../../package.json", import.meta.resolve(name));
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path, "utf8"))).version;
}

/** How many processes wanted to run, averaged over the last minute: above `cores`, others were measured too. */
export function loadNow(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100;
}
