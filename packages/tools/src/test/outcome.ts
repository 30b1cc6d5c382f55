import { SuiteReport } from "./suite-report.ts";

/** A test and how long it took. */
export interface Timed {
  name: string;
  seconds: number;
}

/** What a suite came to. `failures` are for people: one text for each thing that went wrong. */
export interface Outcome {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
  failures: string[];
  /** Its slowest tests, the slowest first. */
  slowest: Timed[];
}

export interface Ending {
  name: string;
  seconds: number;
  /** null when a signal ended it. */
  code: number | null;
  timedOut: boolean;
  /** The `SuiteReport` as JSON, if there is one. */
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
  const report = parse(ending.report);
  const { passed = 0, failed = 0, skipped = 0, failures = [], slowest = [] } = report ?? {};
  const crash = crashOf(ending, report);
  if (!crash) return { name, seconds, passed, failed, skipped, failures, slowest };
  const running = (report?.running ?? []).map((test) => `\n  was running: ${test}`).join("");
  const text = `${crash}${running}\n${ending.output.slice(-4000)}`;
  return { name, seconds, passed, failed: failed + 1, skipped, failures: [...failures, text], slowest };
}

function crashOf({ timedOut, code, mayBeEmpty }: Ending, report: SuiteReport | undefined): string | undefined {
  if (timedOut) return "took too long and was stopped";
  if (report?.finished && report.failed > 0) return undefined;
  if (code !== 0) return `ended with ${code ?? "a signal"} although no test failed`;
  if (!report?.finished) return "left no report";
  if (report.passed + report.skipped === 0 && !mayBeEmpty) return "ran no tests";
  return undefined;
}

function parse(report: string | undefined): SuiteReport | undefined {
  if (report === undefined) return undefined;
  try {
    return SuiteReport.parse(JSON.parse(report));
  } catch {
    return undefined;
  }
}
