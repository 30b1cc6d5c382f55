import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withResult } from "../src/report/readme.ts";

const home = join(import.meta.dirname, "..");

test("a result takes the place of the one before, and nothing else changes", () => {
  const before = "# Title\n\n<!-- latest result -->\n\nold\n\n<!-- /latest result -->\n\nend\n";
  expect(withResult(before, "new\n")).toBe(
    "# Title\n\n<!-- latest result -->\n\nnew\n\n<!-- /latest result -->\n\nend\n",
  );
});

test("a README without a place for a result is an error, not left as it is", () => {
  expect(() => withResult("# Title\n", "new")).toThrow("The README has no place for a result");
});

test("the README has a place for the result, and the plot that it shows is there", () => {
  const readme = readFileSync(join(home, "README.md"), "utf8");
  expect(() => withResult(readme, "new")).not.toThrow();
  for (const [, file = ""] of readme.matchAll(/\]\((results\/[^)]+)\)/g))
    expect(existsSync(join(home, file))).toBe(true);
});
