import { build, builtAlready } from "../build.ts";
import { repositoryRoot } from "../root.ts";

/**
 * The global set-up of every suite: a suite that is started by hand, with `vitest` or `pnpm --filter`, finds what the
 * Workers' builds make, also in a fresh clone. `pnpm test` has built before its suites, which would otherwise write the
 * same files at the same time.
 */
export default async function buildFirst(): Promise<void> {
  if (process.env[builtAlready] !== undefined) return;
  await build(repositoryRoot);
  // Each project of a suite has this set-up.
  process.env[builtAlready] = "1";
}
