import { fileURLToPath } from "node:url";

/**
 * For the configuration of a suite that reads what the Workers' builds make: they are run before its first test, unless
 * `pnpm test` has run them. Others do without, so that a change of a page does not reach every suite.
 */
export const afterBuilds = {
  globalSetup: fileURLToPath(new URL("../../tools/src/test/build-first.ts", import.meta.url).href),
} as const;
