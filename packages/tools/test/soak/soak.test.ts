import { soak } from "@edgewise/testkit/soak";
import { soakSettings, soakVariables } from "@edgewise/testkit/soak-settings";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { treeOf } from "../../src/checks/check.ts";
import { soakAreas } from "../../src/soak/areas.ts";
import { suitesIn } from "../../src/test/suites.ts";
import { tree } from "../tree.ts";

// Named by variables: what is written as a proof in a test of this suite would be one.
const numbers = "numbers";
const proofOf = (...areas: string[]) => areas.map((area) => `soak(${JSON.stringify(area)}, { runs: 1 });`).join(" ");

afterEach(() => vi.unstubAllEnvs());

function soaking(area: string, seed: number, times = 1): void {
  for (const [name, value] of Object.entries(soakVariables({ area, seed, times }))) vi.stubEnv(name, value);
}

describe("a long proof", () => {
  it("makes a fixed tenth of its runs, the same each time, unless its area is soaked", () => {
    const tried = () => {
      const seen: number[] = [];
      fc.assert(
        fc.property(fc.integer(), (value) => void seen.push(value)),
        soak(numbers, { runs: 1000 }),
      );
      return seen;
    };
    const first = tried();
    expect(first).toHaveLength(100);
    expect(tried()).toEqual(first);
    soaking("words", 5);
    expect(tried()).toEqual(first);
    soaking("numbers", 5);
    const soaked = tried();
    expect(soaked).toHaveLength(1000);
    expect(tried()).toEqual(soaked);
    soaking("numbers", 6, 3);
    expect(tried()).toHaveLength(3000);
    expect(tried().slice(0, 100)).not.toEqual(soaked.slice(0, 100));
  });

  it("begins with every value for which it has ever failed, beside its runs", () => {
    const seen: number[] = [];
    fc.assert(
      fc.property(fc.integer(), (value) => void seen.push(value)),
      soak(numbers, { runs: 50, found: [[41], [42]] }),
    );
    expect(seen.slice(0, 2)).toEqual([41, 42]);
    expect(seen).toHaveLength(7);
  });

  it("reads back the settings that it is given", () => {
    expect(soakSettings()).toEqual({ area: undefined, seed: 0, times: 1 });
    soaking("numbers", -7, 4);
    expect(soakSettings()).toEqual({ area: "numbers", seed: -7, times: 4 });
    expect(soakVariables({ area: undefined, seed: 1, times: 1 })).toEqual({});
  });
});

it("finds the proofs of an area in the tests of all suites", () => {
  const script = JSON.stringify({ scripts: { test: "vitest run" } });
  const root = tree({
    "packages/a/package.json": script,
    "packages/a/test/one.test.ts": proofOf("x", "y"),
    "packages/a/test/two.test.ts": proofOf("x"),
    "packages/a/src/soak.ts": proofOf("z"),
    "packages/b/package.json": script,
    "packages/b/test/one.test.ts": proofOf("x"),
  });
  const areas = [...soakAreas(treeOf(root), suitesIn(root))].map(([area, parts]) => [
    area,
    parts.map(({ suite, filter }) => [suite.name, ...filter]),
  ]);
  expect(areas).toEqual([
    [
      "x",
      [
        ["a", "test/one.test.ts", "test/two.test.ts"],
        ["b", "test/one.test.ts"],
      ],
    ],
    ["y", [["a", "test/one.test.ts"]]],
  ]);
});
