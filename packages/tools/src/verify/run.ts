import { build } from "../build.ts";
import { inTurns } from "../command.ts";
import type { Outcome } from "../test/outcome.ts";
import { type Gate, stepsOf } from "./steps.ts";

/** Who hears of every step, as it begins and as it ends. */
export interface Listener {
  begins?: ((name: string) => void) | undefined;
  ends?: ((step: Outcome) => void) | undefined;
}

/** Runs the fast gate, two steps at a time, and sums it up as one outcome. */
export async function runVerify(root: string, gate: Gate, { begins, ends }: Listener = {}): Promise<Outcome> {
  const startedAt = performance.now();
  await build(root);
  const jobs = stepsOf(root, gate).map((step) => async () => {
    begins?.(step.name);
    const outcome = await step.run();
    ends?.(outcome);
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
