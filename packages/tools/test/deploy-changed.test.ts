import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { changedWorkers, pathsSince } from "../src/deploy/changed.ts";
import { settingsFrom } from "../src/deploy/settings.ts";
import { targetsIn } from "../src/deploy/target.ts";
import { platform } from "./deploy/fixture.ts";

const origin = { PUBLIC_ORIGIN: "https://learn.example" };
const changed = (path: string) => changedWorkers(targetsIn(platform(), settingsFrom("production", origin)), [path]);

it.each([
  ["a Worker's source", "workers/notes/src/index.ts", ["notes"]],
  ["its migrations", "migrations/identity/0002_more.sql", ["identity"]],
  ["the gateway's configuration", "wrangler.toml", ["gateway"]],
  ["the cache that only the gateway has", "packages/edge-cache/src/edge-cache.ts", ["gateway"]],
  ["its tests", "workers/notes/test/notes.test.ts", []],
  ["its README", "workers/notes/README.md", []],
  ["the seed", "packages/tools/seed/film.ts", []],
])("deploys for a change of %s what it is part of", (_what, path, expected) => {
  expect(changed(path)).toEqual(expected);
});

it("deploys everything, the gateway last, for a change of what all share", () => {
  const all = changed("packages/chassis/src/commit.ts");
  expect(all.toSorted()).toEqual(["gateway", "identity", "notes"]);
  expect(all.at(-1)).toBe("gateway");
});

it("reads the changes from git, and takes an unknown commit for a change of everything", () => {
  const root = platform();
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.org", ...args], {
      cwd: root,
      encoding: "utf8",
    });
  git("init", "-q");
  git("add", "workers");
  git("commit", "-q", "-m", "first");
  const first = git("rev-parse", "HEAD").trim();
  mkdirSync(join(root, "workers/notes/src"));
  writeFileSync(join(root, "workers/notes/src/index.ts"), "");
  git("add", "workers");
  git("commit", "-q", "-m", "second");

  expect(pathsSince(root, first)).toEqual(["workers/notes/src/index.ts"]);
  expect(pathsSince(root, "0".repeat(40))).toBeUndefined();
  expect(pathsSince(root, "f".repeat(40))).toBeUndefined();
  expect(pathsSince(root, "--output=x")).toBeUndefined();
});
