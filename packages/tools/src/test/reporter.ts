import { writeFileSync } from "node:fs";
import type { SerializedError } from "vitest";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import { reportOf } from "./report-of.ts";
import { reporterVariables } from "./suite-report.ts";

/**
 * A vitest reporter that writes a `SuiteReport` every second and at the end. vitest's own JSON report has neither diffs
 * nor logged lines, says nothing of a hook that fails, and is never written by a suite that is stopped.
 */
export default class SuiteReporter implements Reporter {
  #root = process.env[reporterVariables.root] ?? process.cwd();
  #file = process.env[reporterVariables.file];
  #modules = new Set<TestModule>();
  #running = new Set<TestCase>();
  #timer: NodeJS.Timeout | undefined;

  onInit(): void {
    this.#timer = setInterval(() => this.#write(false), 1000).unref();
  }
  onTestModuleCollected(module: TestModule): void {
    this.#modules.add(module);
  }
  onTestCaseReady(test: TestCase): void {
    this.#running.add(test);
  }
  onTestCaseResult(test: TestCase): void {
    this.#running.delete(test);
  }
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    clearInterval(this.#timer);
    this.#modules = new Set(modules);
    this.#write(true, unhandled);
  }

  #write(finished: boolean, unhandled: readonly SerializedError[] = []): void {
    if (this.#file === undefined) return;
    const run = { modules: [...this.#modules], running: [...this.#running], finished, unhandled };
    writeFileSync(this.#file, JSON.stringify(reportOf(run, this.#root)));
  }
}
