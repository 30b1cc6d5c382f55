import { soak } from "@edgewise/testkit/soak";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextChange } from "../src/changes/course-changes.ts";
import { movedBetween } from "../src/changes/moves.ts";
import { textChange } from "../src/changes/text-change.ts";

const text = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 30 }).map((lines) => lines.join("\n"));
const ids = fc.uniqueArray(fc.integer({ min: 0, max: 20 }).map(String));

/** The text before with the hunks put in, as `patch` would. */
function patched(before: string, change: TextChange): string {
  const rest = before === "" ? [] : before.replace(/\n$/, "").split("\n");
  const out: string[] = [];
  let at = 0;
  for (const hunk of change.hunks ?? []) {
    const from = hunk.beforeCount === 0 ? hunk.beforeLine : hunk.beforeLine - 1;
    out.push(...rest.slice(at, from), ...hunk.lines.filter((one) => one.change !== "removed").map((one) => one.text));
    at = from + hunk.beforeCount;
  }
  return [...out, ...rest.slice(at)].join("\n");
}

describe("a text's change", () => {
  it("makes the text after out of the one before, whatever they are", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = textChange("markdown", before, after);
        const lines = change ? patched(before, change) : before.replace(/\n$/, "");
        expect(lines).toBe(after.replace(/\n$/, ""));
      }),
      soak("text-change", { runs: 50_000 }),
    );
  });

  it("says no more than that they differ when they have nothing in common", () => {
    const lines = (mark: string) => Array.from({ length: 251 }, (_, i) => `${mark}${i}`).join("\n");
    expect(textChange("words", lines("a"), lines("b"))).toEqual({ of: "words", hunks: null });
  });

  it("does not count the kind of line end", () => {
    expect(textChange("markdown", "a\r\nb", "a\nb\n")).toBeNull();
  });
});

describe("what moved", () => {
  it("is the least that makes one order of the other", () => {
    expect([...movedBetween(["a", "b", "c", "d"], ["d", "a", "x", "b", "c"])]).toEqual(["d"]);
    expect([...movedBetween(["a", "b", "c"], ["a", "c"])]).toEqual([]);
  });

  it("leaves the others in the same order", () => {
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const moved = movedBetween(before, after);
        const stayed = (all: string[], other: string[]) => all.filter((id) => other.includes(id) && !moved.has(id));
        expect(stayed(before, after)).toEqual(stayed(after, before));
      }),
      soak("text-change", { runs: 50_000 }),
    );
  });
});
