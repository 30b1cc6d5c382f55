import { expect, test } from "vitest";
import { copyId, copyStatement, words } from "../src/stage/catalogue.ts";

const template = { courseId: "crs_01m8113c4br0wxj3ms9ynap4ky", lessonIds: [], ids: ["crs_01m8113c4br0wxj3ms9ynap4ky"] };

test("the id of a copy is a valid id of its own", () => {
  const ids = [0, 7, 99_999].map((n) => copyId(template.courseId, n));
  expect(new Set(ids).size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^crs_[0-9a-hjkmnp-tv-z]{26}$/);
});

test("every word is another one", () => {
  expect(new Set(words).size).toBe(words.length);
});

test("text is renumbered, instants move on, and everything else stays", () => {
  const columns = [
    { name: "id", type: "TEXT", pk: 1 },
    { name: "created_at", type: "INTEGER", pk: 0 },
    { name: "version", type: "INTEGER", pk: 0 },
  ];
  const statement = copyStatement({ table: "courses", columns }, template);
  expect(statement).toContain(`replace(t.id, '${template.courseId}'`);
  expect(statement).toContain("t.created_at + n * 1000");
  expect(statement).toMatch(/, t\.version\s+FROM copy/);
});
