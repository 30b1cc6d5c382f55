import { expect, test } from "vitest";
import { leftOutBy } from "../src/report/left-out.ts";
import { rows } from "../src/rows/all.ts";
import { pages } from "../src/rows/pages.ts";

test("a row without a result says why, in one line", () => {
  const error = new Error("course-html was answered 404, not 200: <!doctype html>\n<html>");
  expect(leftOutBy({ name: "course-html" }, error)).toEqual({
    name: "course-html",
    why: "course-html was answered 404, not 200: <!doctype html>",
  });
});

test("rows have names of their own, and every page has two of them", () => {
  const names = rows.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name } of pages) expect(names).toEqual(expect.arrayContaining([name, `${name}-hit`]));
});
