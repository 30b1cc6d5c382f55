import { z } from "zod";

const count = z.int().nonnegative();

/** What our vitest reporter (`reporter.ts`) writes to a file about one suite, every second and at the end. */
export const SuiteReport = z.object({
  /** False while the suite runs: a suite that was stopped leaves what it had reached. */
  finished: z.boolean(),
  passed: count,
  failed: count,
  skipped: count,
  /** One text for each thing that went wrong. */
  failures: z.array(z.string()),
  slowest: z.array(z.object({ name: z.string(), seconds: z.number() })),
  /** The tests that have begun and not ended. */
  running: z.array(z.string()),
});
export type SuiteReport = z.infer<typeof SuiteReport>;

/** The variables that tell the reporter where to write, and which folder paths are shown relative to. */
export const reporterVariables = { file: "EDGEWISE_TEST_REPORT", root: "EDGEWISE_TEST_ROOT" } as const;

/** How many of the slowest tests a suite reports and a run prints. */
export const slowestShown = 10;
