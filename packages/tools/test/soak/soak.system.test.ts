import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { repositoryRoot } from "../../src/root.ts";
import { testkitFile, workerdSuite } from "../workerd-suite.ts";

// A proof that says what it was asked to try.
const proof = `import { expect, it } from "vitest";
import { soak } from ${testkitFile("soak.ts")};
it("holds", () => {
  const { numRuns, seed } = soak(${JSON.stringify("rare")}, { runs: 5000 });
  expect("tried " + numRuns + " from " + seed).toBe("");
});`;

it("runs all cases of an area in workerd from the seed that it prints, and says how to do the same again", () => {
  const root = workerdSuite("rare", { "test/rare.test.ts": proof });
  const command = [join(repositoryRoot, "packages/tools/src/soak.ts"), "rare", "--root", root];
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
