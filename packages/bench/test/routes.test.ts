import { expect, test } from "vitest";
import { filledIn } from "../src/sections/routes.ts";

const cast = {
  tokens: { learner: "l", creator: "c", admin: "a" },
  known: { courseId: "crs_1", q: "two words" },
};
const query = (name: string, required: boolean) => ({ name, in: "query", required });

test("a path's parameters and required questions are filled in, and it is asked by who may", () => {
  expect(filledIn("/v1/authoring/courses/{courseId}", { parameters: [] }, cast)).toEqual({
    path: "/v1/authoring/courses/crs_1",
    headers: { Authorization: "Bearer c" },
  });
  const parameters = [query("q", true), query("kind", false)];
  expect(filledIn("/v1/search", { parameters }, cast)).toEqual({ path: "/v1/search?q=two+words" });
});

test("a path with a parameter that nobody knows is left out, never asked half filled in", () => {
  expect(filledIn("/v1/uploads/{uploadId}", { parameters: [] }, cast)).toBeUndefined();
  expect(filledIn("/v1/search", { parameters: [query("code", true)] }, cast)).toBeUndefined();
});
