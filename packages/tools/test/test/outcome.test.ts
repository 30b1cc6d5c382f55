import { expect, it } from "vitest";
import { type Ending, outcomeOf } from "../../src/test/outcome.ts";
import { summary } from "../../src/test/report.ts";
import { type Machine, provide } from "../../src/test/system-packages.ts";

function ending(over: Partial<Ending> = {}): Ending {
  return {
    name: "s",
    seconds: 1,
    code: 0,
    timedOut: false,
    report: report(["passed"]),
    output: "out",
    mayBeEmpty: false,
    ...over,
  };
}

function report(statuses: string[], fileStatus = "passed"): string {
  const assertionResults = statuses.map((status, i) => ({ fullName: `test ${i}`, status, failureMessages: ["why"] }));
  return JSON.stringify({
    success: true,
    testResults: [{ name: "a.test.ts", status: fileStatus, message: "no module", assertionResults }],
  });
}

it("counts what passed, failed and was skipped", () => {
  const outcome = outcomeOf(ending({ code: 1, report: report(["passed", "failed", "pending", "todo"], "failed") }));
  expect(outcome).toMatchObject({ passed: 1, failed: 1, skipped: 2, failures: ["test 1\nwhy"] });
});

it.each([
  ["a file that does not load", ending({ code: 1, report: report([], "failed") }), "a.test.ts\nno module"],
  [
    "a crash without a report",
    ending({ code: null, report: undefined }),
    "ended with a signal although no test failed\nout",
  ],
  ["an unhandled error after passing tests", ending({ code: 1 }), "ended with 1 although no test failed\nout"],
  ["a hang", ending({ code: null, timedOut: true, report: undefined }), "took too long and was stopped\nout"],
  ["a report that is none", ending({ report: "{" }), "left no report\nout"],
  ["a suite without tests", ending({ report: report([]) }), "ran no tests\nout"],
])("counts %s as one failure", (_, end, failure) => {
  expect(outcomeOf(end)).toMatchObject({ failed: 1, failures: [failure] });
});

it("lets a filter leave a suite empty", () => {
  expect(outcomeOf(ending({ report: report([]), mayBeEmpty: true }))).toMatchObject({ passed: 0, failed: 0 });
});

it("ends with the sum alone on the last line", () => {
  const base = { seconds: 1, failures: [] };
  const good = summary([
    { name: "a", passed: 2, failed: 0, skipped: 0, ...base },
    { name: "b", passed: 1, failed: 0, skipped: 0, ...base },
  ]);
  expect([good.ok, good.text.split("\n").at(-1)]).toEqual([true, "3 passed, 0 failed"]);
  const bad = summary([{ name: "a", passed: 2, failed: 1, skipped: 3, ...base }]);
  expect([bad.ok, bad.text.split("\n").at(-1)]).toEqual([false, "2 passed, 1 failed, 3 skipped"]);
  expect(summary([]).ok).toBe(false);
});

it("installs what is missing, or says what is skipped, or refuses in CI", () => {
  const installed: string[][] = [];
  const machine = (over: Partial<Machine>): Machine => ({
    has: (command) => command !== "chromium",
    canInstall: false,
    install: (packages) => installed.push(packages) > 0,
    ci: false,
    ...over,
  });
  expect(provide(["content"], machine({}))).toEqual({ notes: [], refuse: false });
  expect(provide(["e2e"], machine({ has: () => true }))).toEqual({ notes: [], refuse: false });
  expect(provide(["e2e"], machine({ canInstall: true })).refuse).toBe(false);
  expect(installed).toEqual([["chromium"]]);
  expect(provide(["e2e"], machine({})).notes).toEqual([
    "Skipped: the tests that need chromium. Get it with: sudo apt-get install chromium",
  ]);
  const bare = machine({ canInstall: true, has: (command) => command !== "java" });
  expect(provide(["e2e"], bare).notes).toEqual(["Installed java."]);
  expect(installed.at(-1)).toEqual(["default-jre-headless"]);
  expect(provide(["e2e"], machine({ ci: true })).refuse).toBe(true);
  expect(provide(["e2e"], machine({ ci: true, canInstall: true, install: () => false })).refuse).toBe(true);
});
