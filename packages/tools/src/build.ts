import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import { run } from "./command.ts";

const limitSeconds = 60;

/** The variable that tells a suite that `build` has run before it. */
export const builtAlready = "WORKERS_BUILT";

/**
 * Makes what Workers do not keep in git, such as the bundles that browsers load: runs the `build.ts` of every Worker that
 * has one. `wrangler` runs them by itself; everything else that reads their results comes after this. Throws what a
 * build that fails has printed.
 */
export async function build(root: string): Promise<void> {
  for (const worker of globSync("workers/*", { cwd: root })) {
    const cwd = join(root, worker);
    if (!existsSync(join(cwd, "build.ts"))) continue;
    const { code, output } = await run("bun", ["build.ts"], { root, cwd, limitSeconds });
    if (code !== 0) throw new Error(`${worker}/build.ts failed:\n${output}`);
  }
}
