import type { ParsedStack, SerializedError } from "vitest";
import type { TestCase, TestModule, TestSuite } from "vitest/node";
import { failureText } from "./failure-text.ts";
import { originalPosition } from "./original-position.ts";
import { type SuiteReport, slowestShown } from "./suite-report.ts";

/** What vitest knows of a suite that runs or has ended. */
export interface SuiteRun {
  modules: TestModule[];
  running: TestCase[];
  finished: boolean;
  unhandled: readonly SerializedError[];
}

type Group = TestModule | TestSuite;

/**
 * Counts a run and puts its failures into words; paths are relative to `root`. A hook or a file that fails counts as
 * many failures as there are tests that it kept from running, at least one: a test that could not run is not "skipped".
 */
export function reportOf({ modules, running, finished, unhandled }: SuiteRun, root: string): SuiteReport {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const inState = (state: string) => tests.filter((test) => test.result().state === state);
  const keptFromRunning = Map.groupBy(inState("skipped"), brokenAbove);
  const skipped = keptFromRunning.get(undefined) ?? [];
  const broken = modules.flatMap((module) => [module, ...module.children.allSuites()]).filter(isBroken);
  const hooks = broken.map((group) => ({ group, kept: keptFromRunning.get(group) ?? [] }));
  const failed = inState("failed");
  return {
    finished,
    passed: inState("passed").length,
    failed: failed.length + unhandled.length + hooks.reduce((sum, { kept }) => sum + Math.max(1, kept.length), 0),
    skipped: skipped.length,
    failures: [
      ...hooks.map(({ group, kept }) => hookText(group, kept, root)),
      ...failed.map((test) => testText(test, root)),
      ...unhandled.map((error) =>
        failureText({ name: "An error that no test caught", errors: [error], logs: [] }, asIs(root)),
      ),
    ],
    slowest: slowestOf(tests),
    running: running.map(nameOf),
  };
}

function testText(test: TestCase, root: string): string {
  const { module, fullName: name } = test;
  const failure = { name, file: module.moduleId, errors: test.result().errors ?? [], logs: test.logs() };
  return failureText(failure, sourcesOf(module, root));
}

function hookText(group: Group, kept: TestCase[], root: string): string {
  const module = group.type === "module" ? group : group.module;
  const name = group.type === "module" ? group.relativeModuleId : group.fullName;
  const lines = [
    `${name} (the file itself, or a hook)`,
    ...kept.map((test) => `  kept from running: ${test.fullName}`),
  ];
  const failure = { name: lines.join("\n"), file: module.moduleId, errors: group.errors(), logs: group.logs() };
  return failureText(failure, sourcesOf(module, root));
}

function sourcesOf(module: TestModule, root: string) {
  return { root, original: (frame: ParsedStack) => originalPosition(module, frame) };
}

function asIs(root: string) {
  return { root, original: (frame: ParsedStack) => frame };
}

function isBroken(group: Group): boolean {
  return group.errors().length > 0;
}

/** The nearest of what a test stands in whose hook has failed; a test that is skipped on purpose has none. */
function brokenAbove(test: TestCase): Group | undefined {
  if (test.options.mode !== "run") return undefined;
  for (let group: Group = test.parent; ; group = group.parent) {
    if (isBroken(group)) return group;
    if (group.type === "module") return undefined;
  }
}

function nameOf(test: TestCase): string {
  return `${test.module.relativeModuleId} > ${test.fullName}`;
}

function slowestOf(tests: TestCase[]): SuiteReport["slowest"] {
  return tests
    .map((test) => ({ name: nameOf(test), seconds: (test.diagnostic()?.duration ?? 0) / 1000 }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, slowestShown);
}
