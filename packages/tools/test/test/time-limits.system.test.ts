import { expect, it } from "vitest";
import { runSuite } from "../../src/test/run-suite.ts";
import { suitesIn } from "../../src/test/suites.ts";
import { testkitFile, workerdSuite } from "../workerd-suite.ts";

it("time limits grow with the slowness that was measured, in workerd too", async () => {
  const root = workerdSuite("slow", {
    "test/slow.test.ts": `import { expect, it } from "vitest";
import { hangsAfter } from ${testkitFile("time-limits.ts")};
it("has limits", ({ task }) => {
  expect([hangsAfter(1), task.timeout]).toEqual([3000, 180_000]);
});`,
  });
  const [suite] = suitesIn(root);
  if (!suite) throw new Error("unreachable");
  const outcome = await runSuite(suite, root, { filter: [], slowness: 3 });
  expect(outcome.failures).toEqual([]);
  expect(outcome.passed).toBe(1);
});
