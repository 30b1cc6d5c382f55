import type { Outcome } from "./outcome.ts";
import { slowestShown } from "./suite-report.ts";

/** In seconds: what is quicker is not slow, even where nothing is slower. */
const worthNaming = 0.5;

/** One line for what begins: it is what a run that seems to stand still is doing. */
export function printBeginning(name: string): void {
  console.log(`… ${name}`);
}

/** One line for a suite, and what went wrong in it. */
export function printOutcome(outcome: Outcome, print: (line: string) => void = console.log): void {
  const sign = outcome.failed > 0 ? "✗" : "✓";
  print(`${sign} ${outcome.name.padEnd(14)} ${countsOf(outcome)}  (${outcome.seconds.toFixed(1)} s)`);
  for (const failure of outcome.failures) print(`\n  ✗ ${readable(failure).replaceAll("\n", "\n    ")}\n`);
}

/** Without the frames that lie in other people's code. */
function readable(failure: string): string {
  const lines = failure.trimEnd().split("\n");
  return lines.filter((line) => !/^\s+at .*(?:node_modules|node:internal)/.test(line)).join("\n");
}

/**
 * The end of a run: the slowest tests over all suites, which suites failed and, alone on the last line, the sum. A run
 * of nothing is no success.
 */
export function summary(outcomes: Outcome[]): { text: string; ok: boolean } {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const outcome of outcomes) {
    sum.passed += outcome.passed;
    sum.failed += outcome.failed;
    sum.skipped += outcome.skipped;
  }
  const bad = outcomes.filter(({ failed }) => failed > 0).map(({ name }) => name);
  const verdict = bad.length > 0 ? `Failed: ${bad.join(", ")}` : "Everything passed.";
  return { text: `${slowest(outcomes)}\n${verdict}\n${countsOf(sum)}`, ok: bad.length === 0 && sum.passed > 0 };
}

function slowest(outcomes: Outcome[]): string {
  const tests = outcomes
    .flatMap(({ name, slowest }) => slowest.map((test) => ({ suite: name, ...test })))
    .filter(({ seconds }) => seconds >= worthNaming);
  if (tests.length === 0) return "";
  const lines = tests
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, slowestShown)
    .map(({ suite, name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${suite}  ${name}\n`);
  return `\nThe slowest tests:\n${lines.join("")}`;
}

function countsOf({ passed, failed, skipped }: Pick<Outcome, "passed" | "failed" | "skipped">): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
