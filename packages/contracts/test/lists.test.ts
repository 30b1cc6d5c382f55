import { expect, it } from "vitest";
import { CourseId, idPrefixes, UserId } from "../src/ids.ts";
import { problemCodes } from "../src/problem-codes.ts";

const ulid = "01kah3v2m8q5x7w9y1z3b5d7f9";

it("takes an id of its own kind in lower case and no other string", () => {
  expect(CourseId.safeParse(`crs_${ulid}`).success).toBe(true);
  for (const wrong of [
    `usr_${ulid}`,
    `crs_${ulid.toUpperCase()}`,
    `crs_${ulid}0`,
    `crs_8${ulid.slice(1)}`,
    "crs_",
    ulid,
  ]) {
    expect(CourseId.safeParse(wrong).success, wrong).toBe(false);
  }
  expect(UserId.safeParse(`usr_${ulid}`).success).toBe(true);
});

it("has prefixes of three letters, which is what ids are read by", () => {
  for (const prefix of Object.keys(idPrefixes)) expect(prefix).toMatch(/^[a-z]{3}$/);
});

it("gives every problem a status of its class and a title of its own", () => {
  const titles = Object.values(problemCodes).map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
  for (const [code, { status }] of Object.entries(problemCodes)) {
    expect(code).toMatch(/^[a-z]+(?:[.-][a-z]+)*$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
  }
});
