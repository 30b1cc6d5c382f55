import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { repositoryRoot } from "../../src/root.ts";
import { tree } from "../tree.ts";

const testkit = join(repositoryRoot, "packages/testkit/src");

/** A suite in workerd whose proof says what it was asked to try. */
function rareFailure(): string {
  const root = tree({
    "packages/rare/package.json": JSON.stringify({ type: "module", scripts: { test: "vitest run" } }),
    "packages/rare/vitest.config.ts": `import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { suiteDefaults } from ${JSON.stringify(join(testkit, "suite-defaults.ts"))};
export default {
  plugins: [cloudflareTest({ miniflare: { compatibilityDate: "2026-11-01" } })],
  test: { ...suiteDefaults, isolate: false, maxWorkers: 1 },
};`,
    "packages/rare/test/rare.test.ts": `import { expect, it } from "vitest";
import { soak } from ${JSON.stringify(join(testkit, "soak.ts"))};
it("holds", () => {
  const { numRuns, seed } = soak(${JSON.stringify("rare")}, { runs: 5000 });
  expect("tried " + numRuns + " from " + seed).toBe("");
});`,
  });
  symlinkSync(join(repositoryRoot, "packages/testkit/node_modules"), join(root, "packages/rare/node_modules"));
  return root;
}

it("runs all cases of an area in workerd from the seed that it prints, and says how to do the same again", () => {
  const command = [join(repositoryRoot, "packages/tools/src/soak.ts"), "rare", "--root", rareFailure()];
  const bun = join(repositoryRoot, "node_modules/.bin/bun");
  const run = (...more: string[]) => spawnSync(bun, [...command, ...more], { encoding: "utf8" });

  const { stdout, status } = run();
  const seed = /^Seed (-?\d+); the same again: pnpm soak rare --seed \1$/m.exec(stdout)?.[1];
  expect(stdout).toContain(`tried 5000 from ${seed}`);
  expect(status).toBe(1);

  const again = run("--seed", "77", "--times", "3");
  expect(again.stdout).toContain("tried 15000 from 77");
  expect(again.stdout).toContain("The same again: pnpm soak rare --seed 77 --times 3");
});
