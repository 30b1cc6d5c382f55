import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../src/root.ts";
import { tree } from "./tree.ts";

const testkit = join(repositoryRoot, "packages/testkit");

/** Where a file of testkit is imported from by a suite outside of this repository. */
export function testkitFile(name: string): string {
  return JSON.stringify(join(testkit, "src", name));
}

/** A repository with one suite, `packages/<name>`, whose tests run in workerd with the defaults of all suites. */
export function workerdSuite(name: string, files: Record<string, string>): string {
  const inPackage = Object.entries(files).map(([path, text]) => [`packages/${name}/${path}`, text]);
  const root = tree({
    [`packages/${name}/package.json`]: JSON.stringify({ type: "module", scripts: { test: "vitest run" } }),
    [`packages/${name}/vitest.config.ts`]: `import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { suiteDefaults } from ${testkitFile("suite-defaults.ts")};
export default {
  plugins: [cloudflareTest({ miniflare: { compatibilityDate: "2026-11-01" } })],
  test: { ...suiteDefaults, isolate: false, maxWorkers: 1 },
};`,
    ...Object.fromEntries(inPackage),
  });
  symlinkSync(join(testkit, "node_modules"), join(root, "packages", name, "node_modules"));
  return root;
}
