import { expect, test } from "vitest";
import { table } from "../src/report/table.ts";

test("cells stand below each other, and numbers at the right", () => {
  const text = table(
    [{ title: "what" }, { title: "ms", align: "right" }],
    [
      ["short", "1.5"],
      ["a longer one", "12.5"],
    ],
  );
  expect(text.split("\n")).toEqual([
    "| what         |   ms |",
    "| ------------ | ---: |",
    "| short        |  1.5 |",
    "| a longer one | 12.5 |",
  ]);
});

test("a cell cannot end its column", () => {
  expect(table([{ title: "a" }], [["x|y"]])).toContain("x\\|y");
});

test("a row that lacks a cell is refused", () => {
  expect(() => table([{ title: "a" }, { title: "b" }], [["1"]])).toThrow("A row has 1 cells for 2 columns.");
});
