import { build } from "../build.ts";
import { runAttached } from "../command.ts";
import type { Part } from "./selection.ts";

/** Runs one suite in vitest's watch mode at this terminal, until it is left; answers how vitest ended. */
export async function watch({ suite, filter }: Part, root: string): Promise<number> {
  await build(root);
  return runAttached("vitest", ["watch", ...filter], { root, cwd: suite.folder });
}
