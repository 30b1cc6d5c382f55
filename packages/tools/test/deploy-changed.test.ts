import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { changedWorkers } from "../src/deploy/changed.ts";
import { settingsFrom } from "../src/deploy/settings.ts";
import { targetsIn } from "../src/deploy/target.ts";
import { pathsSince } from "../src/graph/paths-since.ts";
import { platform } from "./deploy/fixture.ts";

const origin = { PUBLIC_ORIGIN: "https://learn.example" };
const named = (name: string) => JSON.stringify({ name: `@edgewise/${name}`, exports: { "./*": "./src/*.ts" } });

/** What the Workers of the platform are bundled from. */
const sources = {
  "packages/chassis/package.json": named("chassis"),
  "packages/chassis/src/commit.ts": `export const commit = 1;`,
  "packages/chassis/src/inbox.ts": `export const inbox = 1;`,
  "packages/chassis/src/unused.ts": `import "./commit.ts";`,
  "packages/contracts/package.json": named("contracts"),
  "packages/contracts/openapi.json": "{}",
  "packages/contracts/src/shape.ts": `export interface Shape { a: string }`,
  "packages/edge-cache/package.json": named("edge-cache"),
  "packages/edge-cache/src/edge-cache.ts": `import "@edgewise/chassis/commit";`,
  "packages/tools/seed/film.ts": `import "@edgewise/chassis/commit";`,
  "workers/gateway/src/index.ts": `import { cache } from "@edgewise/edge-cache/edge-cache";
import document from "../../../packages/contracts/openapi.json";`,
  "workers/notes/src/index.ts": `export { note } from "./note.ts";`,
  "workers/notes/src/note.ts": `import type { Shape } from "@edgewise/contracts/shape";
import { commit } from "@edgewise/chassis/commit";
const later = () => import("@edgewise/chassis/inbox");`,
  "workers/identity/src/index.ts": `import { commit } from "@edgewise/chassis/commit";`,
};

function changed(path: string): string[] {
  const root = platform(sources);
  return changedWorkers(root, targetsIn(root, settingsFrom("production", origin)), [path]);
}

it.each([
  ["a Worker's source", "workers/notes/src/index.ts", ["notes"]],
  ["its migrations", "migrations/identity/0002_more.sql", ["identity"]],
  ["the gateway's configuration", "wrangler.toml", ["gateway"]],
  ["the cache that only the gateway has", "packages/edge-cache/src/edge-cache.ts", ["gateway"]],
  ["the API's description that only the gateway shows", "packages/contracts/openapi.json", ["gateway"]],
  ["a part of a package that only one imports, later", "packages/chassis/src/inbox.ts", ["notes"]],
  ["a part of a package that no bundle has", "packages/chassis/src/unused.ts", []],
  ["a type, of which nothing is left", "packages/contracts/src/shape.ts", []],
  ["a file of a package that is gone", "packages/edge-cache/src/gone.ts", ["gateway"]],
  ["its tests", "workers/notes/test/notes.test.ts", []],
  ["how it is tested", "workers/notes/vitest.config.ts", []],
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
