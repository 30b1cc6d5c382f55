import { build } from "../build.ts";
import { inTurns } from "../command.ts";
import type { Outcome } from "../test/outcome.ts";
import { type Gate, stepsOf } from "./steps.ts";

/** Runs the fast gate, two steps at a time, and sums it up as one outcome. `each` hears of every step as it ends. */
export async function runVerify(
  root: string,
  options: Gate,
  each: (step: Outcome) => void = () => {},
): Promise<Outcome> {
  const startedAt = performance.now();
  await build(root);
  const jobs = stepsOf(root, options).map((step) => async () => {
    const outcome = await step.run();
    each(outcome);
    return outcome;
  });
  const steps = await inTurns(jobs, 2);
  const sum = (key: "passed" | "failed" | "skipped") => steps.reduce((total, step) => total + step[key], 0);
  return {
    name: "verify",
    seconds: (performance.now() - startedAt) / 1000,
    passed: sum("passed"),
    failed: sum("failed"),
    skipped: sum("skipped"),
    failures: steps.flatMap(({ failures }) => failures),
    slowest: steps.flatMap(({ slowest }) => slowest),
  };
}
