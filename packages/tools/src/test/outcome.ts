import { z } from "zod";

/** What a suite came to. `failures` are for people: one text for each thing that went wrong. */
export interface Outcome {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
  failures: string[];
}

/** The part that we rely on of what vitest's JSON reporter writes. */
const Report = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.enum(["passed", "failed", "skipped", "pending", "todo", "disabled"]),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

export interface Ending {
  name: string;
  seconds: number;
  /** null when a signal ended it. */
  code: number | null;
  timedOut: boolean;
  /** The JSON report, if there is one. */
  report: string | undefined;
  /** What it printed. */
  output: string;
  /** A filter may leave a suite without tests. */
  mayBeEmpty: boolean;
}

/**
 * Counts a suite that has ended. A file that did not load is one failure; so is a suite that crashed, hung, reported
 * nothing or ran nothing, so that no suite is ever silently missing from the sum.
 */
export function outcomeOf(ending: Ending): Outcome {
  const { name, seconds } = ending;
  const parsed = parse(ending.report);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const failures: string[] = [];
  for (const file of parsed?.testResults ?? []) {
    for (const test of file.assertionResults) {
      counts[test.status === "passed" || test.status === "failed" ? test.status : "skipped"]++;
      if (test.status === "failed") failures.push(`${test.fullName}\n${(test.failureMessages ?? []).join("\n")}`);
    }
    if (file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed")) {
      counts.failed++;
      failures.push(`${file.name}\n${file.message ?? ""}`);
    }
  }
  const crash = counts.failed === 0 ? crashOf(ending, parsed !== undefined, counts) : undefined;
  if (crash) {
    counts.failed++;
    failures.push(`${crash}\n${ending.output.slice(-4000)}`);
  }
  return { name, seconds, ...counts, failures };
}

function crashOf(ending: Ending, reported: boolean, counts: { passed: number; skipped: number }): string | undefined {
  if (ending.timedOut) return "took too long and was stopped";
  if (ending.code !== 0) return `ended with ${ending.code ?? "a signal"} although no test failed`;
  if (!reported) return "left no report";
  if (counts.passed + counts.skipped === 0 && !ending.mayBeEmpty) return "ran no tests";
  return undefined;
}

function parse(report: string | undefined): z.infer<typeof Report> | undefined {
  if (report === undefined) return undefined;
  try {
    return Report.parse(JSON.parse(report));
  } catch {
    return undefined;
  }
}
