import { limits } from "@edgewise/client/limits.generated";
import { describe, expect, it } from "vitest";
import { lessonFields } from "../src/studio/lesson/lesson-fields.ts";
import { pages } from "./pages.ts";

describe("forms", () => {
  it("accept a reason for a takedown that is as long as the API allows, and none that is longer", async () => {
    const { maxLength } = limits.TakedownRequest.reason;
    const { submit, asked } = pages({
      "PUT /v1/admin/courses/crs_01/takedown": {},
      "GET /v1/admin/courses": { items: [] },
    });
    const longest = "x".repeat(maxLength);
    await submit("/staff/courses/crs_01/takedown", { key: "k1", reason: longest });
    expect(await asked[0]?.json()).toEqual({ reason: longest });
    await submit("/staff/courses/crs_01/takedown", { key: "k2", reason: `${longest}x` });
    expect(asked.filter(({ method }) => method === "PUT")).toHaveLength(1);
  });

  it("count the end of a line as one character, as the API does, though browsers send two", () => {
    const { maxLength } = limits.LessonPatch.body;
    const lesson = { key: "k", version: "v", title: "Joins", rule: "opened" };
    const body = "a\r\n".repeat(maxLength / 2);
    expect(lessonFields.safeParse({ ...lesson, body }).data?.body).toBe("a\n".repeat(maxLength / 2));
    expect(lessonFields.safeParse({ ...lesson, body: `${body}a` }).success).toBe(false);
  });
});
