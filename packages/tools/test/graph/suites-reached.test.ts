import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { treeOf } from "../../src/checks/check.ts";
import { pathsSince } from "../../src/graph/paths-since.ts";
import { suitesReached } from "../../src/graph/suites-reached.ts";
import { repositoryRoot } from "../../src/root.ts";
import { suitesIn } from "../../src/test/suites.ts";
import { temporaryFolder, tree } from "../tree.ts";

const manifest = (name: string) =>
  JSON.stringify({ name: `@edgewise/${name}`, exports: { "./*": "./src/*.ts" }, scripts: { test: "vitest run" } });

const repository = {
  "wrangler.toml": `name = "gateway"\nmain = "workers/gateway/src/index.ts"\n`,
  "packages/base/package.json": manifest("base"),
  "packages/base/src/words.ts": "export const words = 1;",
  "packages/base/src/types.ts": "export interface Shape { a: 1 }",
  "packages/base/test/words.test.ts": `import "../src/words.ts";`,
  "packages/base/openapi.json": "{}",
  "packages/journeys/package.json": manifest("journeys"),
  "packages/journeys/test/journey.test.ts": `for (const toml of globSync("workers/*/wrangler.toml")) start(toml);`,
  "workers/gateway/package.json": manifest("gateway"),
  "workers/gateway/src/index.ts": `const text = new URL("../../../packages/base/openapi.json", import.meta.url);`,
  "workers/gateway/test/limits.test.ts": `import toml from "../../../wrangler.toml?raw";`,
  "workers/notes/package.json": manifest("notes"),
  "workers/notes/wrangler.toml": `name = "notes"\nmain = "src/index.ts"
[[d1_databases]]\nbinding = "DB"\nmigrations_dir = "../../migrations/notes"\n`,
  "workers/notes/src/index.ts": `import type { Shape } from "@edgewise/base/types";\nexport { note } from "./note.ts";`,
  "workers/notes/src/note.ts": `import { words } from "@edgewise/base/words";`,
  "workers/notes/test/note.test.ts": `import "../src/note.ts";`,
  "migrations/notes/0001_notes.sql": "",
  "README.md": "",
  "pnpm-lock.yaml": "",
};

function reached(...paths: string[]): string[] {
  const root = tree(repository);
  return suitesReached(treeOf(root), suitesIn(root))(paths);
}

describe("the suites that a change reaches", () => {
  it.each([
    ["its own tests", "workers/notes/test/note.test.ts", ["notes"]],
    ["a test that is gone", "packages/base/test/old.test.ts", ["base"]],
    ["a Worker's code, and who starts it", "workers/notes/src/note.ts", ["journeys", "notes"]],
    ["code of another package that it imports", "packages/base/src/words.ts", ["base", "journeys", "notes"]],
    ["a type, which nobody runs", "packages/base/src/types.ts", ["base"]],
    ["a package that lost a file", "packages/base/src/gone.ts", ["base", "journeys", "gateway", "notes"]],
    ["a file that is named but not imported", "packages/base/openapi.json", ["base", "journeys", "gateway"]],
    ["a migration", "migrations/notes/0002_more.sql", ["journeys", "notes"]],
    ["the configuration of the gateway", "wrangler.toml", ["gateway"]],
    ["what nobody knows about", "pnpm-lock.yaml", ["base", "journeys", "gateway", "notes"]],
    ["a page that people read", "workers/notes/README.md", []],
  ])("for %s", (_, path, expected) => {
    expect(reached(path)).toEqual(expected);
  });

  it("in this repository are few for a test, and all Workers for what all are made of", () => {
    const reached = suitesReached(treeOf(repositoryRoot), suitesIn(repositoryRoot));
    const of = (path: string) => reached([path]);
    expect(of("workers/content/test/markdown.test.ts")).toEqual(["tools", "content"]);
    expect(of("packages/edge-cache/src/edge-cache.ts")).not.toContain("content");
    expect(of("packages/chassis/src/problem.ts")).toEqual(
      expect.arrayContaining(["chassis", "content", "gateway", "identity", "web", "e2e"]),
    );
    expect(of("migrations/content/0002_courses.sql")).toEqual(expect.arrayContaining(["content", "gateway", "e2e"]));
    expect(of("migrations/content/0002_courses.sql")).not.toContain("identity");
  });
});

it("reads from git what was committed, changed, added and removed since a revision", () => {
  const root = temporaryFolder();
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.org", ...args], { cwd: root });
  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  git("init", "-q", "-b", "trunk");
  for (const path of ["same", "changed", "removed", "committed"]) write(path, "1");
  git("add", ".");
  git("commit", "-q", "-m", "first");
  git("tag", "before");
  write("committed", "2");
  git("commit", "-q", "-am", "second");
  write("changed", "2");
  write("added", "1");
  rmSync(join(root, "removed"));

  expect(pathsSince(root, "before")).toEqual(["committed"]);
  const uncommitted = { uncommitted: true };
  expect(pathsSince(root, "before", uncommitted)?.sort()).toEqual(["added", "changed", "committed", "removed"]);
  expect(pathsSince(root, "trunk", uncommitted)?.sort()).toEqual(["added", "changed", "removed"]);
  expect(pathsSince(root, "nowhere")).toBeUndefined();
  expect(pathsSince(root, "--output=x")).toBeUndefined();
});
