import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addToChangelog, changelogPath, changesSince } from "../../src/openapi/changelog.ts";
import type { JsonObject } from "../../src/openapi/document.ts";
import type { Promised } from "../../src/openapi/released.ts";
import { temporaryFolder } from "../tree.ts";

const fields = (...names: string[]) => ({ properties: Object.fromEntries(names.map((name) => [name, {}])) });

function promised(paths: Promised["api"]["paths"], courseFields: string[], events: Record<string, string[]>): Promised {
  const event = (names: string[]): JsonObject => ({ properties: { data: fields(...names) } });
  return {
    api: { paths, components: { schemas: { Course: fields(...courseFields) } } },
    events: Object.fromEntries(Object.entries(events).map(([type, names]) => [type, event(names)])),
  };
}

const first = promised({ "/v1/a": { get: {}, post: {} }, "/v1/b": { get: { deprecated: true } } }, ["title"], {
  "a.thing.done.v1": ["name"],
});

describe("what a release changes", () => {
  it("names each operation, field and event that is new, announced to end, or gone", () => {
    const second = promised({ "/v1/a": { get: { deprecated: true }, post: {}, put: {} } }, ["title", "weeks"], {
      "a.thing.done.v1": ["name", "at"],
      "a.thing.lost.v1": [],
    });
    expect(changesSince(first, second)).toEqual([
      "Added `PUT /v1/a`.",
      "Deprecated `GET /v1/a`.",
      "Removed `GET /v1/b`.",
      "Added to `Course`: `weeks`.",
      "Added the event `a.thing.lost.v1`.",
      "Added to `a.thing.done.v1`: `at`.",
    ]);
  });

  it("is nothing when callers notice nothing, and a count before the first release", () => {
    expect(changesSince(first, first)).toEqual([]);
    expect(changesSince(undefined, first)).toEqual(["First release: 3 operations, 1 events (`a.thing.done.v1`)."]);
  });
});

describe("the changelog", () => {
  it("has the newest release on top, under what it says of itself", () => {
    const root = temporaryFolder();
    addToChangelog(root, "2026-11-22", ["One."]);
    addToChangelog(root, "2026-12-01", ["Two.", "Three."]);
    const text = readFileSync(join(root, changelogPath), "utf8");
    expect(text.slice(text.indexOf("\n## "))).toBe("\n## 2026-12-01\n\n- Two.\n- Three.\n\n## 2026-11-22\n\n- One.\n");
    expect(text.startsWith("# Changelog\n")).toBe(true);
  });

  it("is left alone by a release without changes", () => {
    const root = temporaryFolder();
    addToChangelog(root, "2026-11-22", []);
    expect(existsSync(join(root, changelogPath))).toBe(false);
  });
});
