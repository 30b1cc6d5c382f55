import { expect, it } from "vitest";
import type { Outcome } from "../../src/test/outcome.ts";
import { runSuite } from "../../src/test/run-suite.ts";
import { suitesIn } from "../../src/test/suites.ts";
import { tree } from "../tree.ts";
import { workerdSuite } from "../workerd-suite.ts";

const tests = `import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { difference } from "../src/difference.ts";
type OnlyForTheTypeChecker = { this: string; takes: string; lines: string };
describe("a course", () => {
  it("passes", () => console.log("said by a test that passes"));
  it("has its difference", async () => {
    console.log("said by the test that fails");
    const { course }: { course: unknown } = { course: difference() };
    expect(course).toEqual([{ field: "title", from: { a: 1 }, to: { b: 2 } }]);
  });
  it("has a cause", () => {
    throw Object.assign(new Error("outer", { cause: new Error("inner") }), { code: "course.lost" });
  });
});
describe("a hook", () => {
  beforeAll(() => {
    console.log("said by the hook");
    throw new Error("the hook broke");
  });
  it("is kept from running", () => {});
  it("is kept as well", () => {});
  it.skip("is skipped on purpose", () => {});
});
describe("a hook at the end", () => {
  afterAll(() => {
    throw new Error("the last hook broke");
  });
  it("passes before it", () => {});
});
`;

const course = {
  "src/difference.ts": `export const difference = () => [{ field: "title", from: { a: 1 }, to: { b: 1 } }];`,
  "test/course.test.ts": tests,
};
const inNode = {
  "packages/node/package.json": JSON.stringify({ type: "module", scripts: { test: "vitest run" } }),
  "packages/node/src/difference.ts": course["src/difference.ts"],
  "packages/node/test/course.test.ts": tests,
  "packages/node/test/broken.test.ts": `import "./nowhere.ts";`,
  "packages/node/test/unhandled.test.ts": `import { it } from "vitest";
it("passes and leaves an error behind", () => void Promise.reject(new Error("left behind")));`,
};

const outcomes = new Map<string, Promise<Outcome>>();

/** What came of the suite in a runtime, which is run once for all tests of this file. */
function outcomeOf(name: string): Promise<Outcome> {
  const outcome = outcomes.get(name) ?? run(name === "node" ? tree(inNode) : workerdSuite(name, course));
  outcomes.set(name, outcome);
  return outcome;
}

async function run(root: string): Promise<Outcome> {
  const [found] = suitesIn(root);
  if (!found) throw new Error("unreachable");
  return runSuite(found, root, { filter: [] });
}

it.each(["node", "workerd"])("says of a failure in %s what differs, where, why and what was logged", async (name) => {
  const outcome = await outcomeOf(name);
  const failure = (words: string) => outcome.failures.find((text) => text.includes(words)) ?? "";
  expect(outcome).toMatchObject({ passed: name === "node" ? 3 : 2, skipped: 1 });

  const differs = failure("has its difference");
  expect(differs).toMatch(/^a course > has its difference\npackages\/\w+\/test\/course\.test\.ts:9\n/);
  expect(differs).toContain('-       "b": 2,');
  expect(differs).toContain('+       "b": 1,');
  expect(differs).toContain("What was logged:\n  said by the test that fails");
  expect(differs).not.toContain("said by a test that passes");
  expect(differs).not.toContain("node_modules");

  expect(failure("has a cause")).toMatch(/outer\n.*"code":"course\.lost"[\s\S]*Caused by Error: inner/);
  expect(failure("has a cause")).toContain(`at packages/${name}/test/course.test.ts:12:`);
});

it.each(["node", "workerd"])(
  "says in %s which hook failed, and counts the tests that it kept from running",
  async (name) => {
    const outcome = await outcomeOf(name);
    const failure = (words: string) => outcome.failures.find((text) => text.includes(words)) ?? "";
    const first = failure("Error: the hook broke");
    expect(first).toMatch(
      /^a hook \(.*\n {2}kept from running: a hook > is kept from running\n {2}kept .* is kept as well\n/,
    );
    expect(first).toContain(`packages/${name}/test/course.test.ts:18`);
    expect(first).toContain("said by the hook");
    expect(failure("the last hook broke")).toMatch(/^a hook at the end/);
    // Two tests that fail, two kept from running, the hook at the end; in Node, a file and an error beside them.
    expect(outcome.failed).toBe(name === "node" ? 7 : 5);
  },
);

it("says why a file did not load, and what error no test caught", async () => {
  const { failures } = await outcomeOf("node");
  const failure = (words: string) => failures.find((text) => text.includes(words)) ?? "";
  expect(failure("nowhere.ts")).toMatch(/^test\/broken\.test\.ts .*\npackages\/node\/test\/broken\.test\.ts/);
  expect(failure("left behind")).toMatch(
    /^An error that no test caught\npackages\/node\/test\/unhandled\.test\.ts:2\n/,
  );
});
