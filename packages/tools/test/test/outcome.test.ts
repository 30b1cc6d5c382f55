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
    report: report(1),
    output: "out",
    mayBeEmpty: false,
    ...over,
  };
}

function report(
  passed: number,
  { failed = [] as string[], skipped = 0, running = [] as string[], finished = true } = {},
) {
  return JSON.stringify({ finished, passed, failed: failed.length, skipped, failures: failed, slowest: [], running });
}

it("counts what passed, failed and was skipped", () => {
  const outcome = outcomeOf(ending({ code: 1, report: report(1, { failed: ["test 1\nwhy"], skipped: 2 }) }));
  expect(outcome).toMatchObject({ passed: 1, failed: 1, skipped: 2, failures: ["test 1\nwhy"] });
});

it.each([
  [
    "a file that does not load",
    ending({ code: 1, report: report(0, { failed: ["a.test.ts\nno module"] }) }),
    "a.test.ts\nno module",
  ],
  [
    "a crash without a report",
    ending({ code: null, report: undefined }),
    "ended with a signal although no test failed\nout",
  ],
  ["an unhandled error after passing tests", ending({ code: 1 }), "ended with 1 although no test failed\nout"],
  ["a hang", ending({ code: null, timedOut: true, report: undefined }), "took too long and was stopped\nout"],
  [
    "a hang in a test",
    ending({ code: null, timedOut: true, report: report(0, { finished: false, running: ["a.test.ts > b"] }) }),
    "took too long and was stopped\n  was running: a.test.ts > b\nout",
  ],
  ["a runner that died half-way", ending({ code: 0, report: report(3, { finished: false }) }), "left no report\nout"],
  ["a report that is none", ending({ report: "{" }), "left no report\nout"],
  ["a suite without tests", ending({ report: report(0) }), "ran no tests\nout"],
])("counts %s as one failure", (_, end, failure) => {
  expect(outcomeOf(end)).toMatchObject({ failed: 1, failures: [failure] });
});

it("keeps what a suite had reached when it was stopped", () => {
  const reached = report(3, { failed: ["test 1\nwhy"], finished: false });
  expect(outcomeOf(ending({ code: null, timedOut: true, report: reached }))).toMatchObject({
    passed: 3,
    failed: 2,
    failures: ["test 1\nwhy", "took too long and was stopped\nout"],
  });
});

it("lets a filter leave a suite empty", () => {
  expect(outcomeOf(ending({ report: report(0), mayBeEmpty: true }))).toMatchObject({ passed: 0, failed: 0 });
});

it("ends with the sum alone on the last line", () => {
  const base = { seconds: 1, failures: [], slowest: [] };
  const good = summary([
    { name: "a", passed: 2, failed: 0, skipped: 0, ...base },
    { name: "b", passed: 1, failed: 0, skipped: 0, ...base },
  ]);
  expect([good.ok, good.text.split("\n").at(-1)]).toEqual([true, "3 passed, 0 failed"]);
  const bad = summary([{ name: "a", passed: 2, failed: 1, skipped: 3, ...base }]);
  expect([bad.ok, bad.text.split("\n").at(-1)]).toEqual([false, "2 passed, 1 failed, 3 skipped"]);
  expect(summary([]).ok).toBe(false);
});

it("shows the ten slowest tests of all suites, the slowest first", () => {
  const suite = (name: string, from: number) => ({
    ...{ name, seconds: 1, passed: 10, failed: 0, skipped: 0, failures: [] },
    slowest: Array.from({ length: 10 }, (_, i) => ({ name: "t", seconds: from - 2 * i })),
  });
  const lines = summary([suite("a", 30), suite("b", 25)]).text.split("\n");
  const shown = lines.slice(2, 12).map((line) => line.trim().split(/ +/).join(" "));
  expect(shown.slice(0, 5)).toEqual(["30.0 s a t", "28.0 s a t", "26.0 s a t", "25.0 s b t", "24.0 s a t"]);
  expect(shown.at(-1)).toBe("19.0 s b t");
  expect(lines[12]).toBe("");
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
