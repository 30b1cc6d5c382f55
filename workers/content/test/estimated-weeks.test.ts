import { describe, expect, it } from "vitest";
import { client, completeDraft, creator, draft, publish } from "./factories.ts";

const any = { "If-Match": "*" };

describe("how many weeks a course usually takes", () => {
  it("is said or left open, and is a whole number from 1 to 52", async () => {
    const api = client(creator());
    expect((await draft(api)).estimatedWeeks).toBeNull();
    for (const weeks of [1, 52]) expect((await draft(api, { estimatedWeeks: weeks })).estimatedWeeks).toBe(weeks);
    for (const weeks of [0, 53, 1.5, -1, "6"]) {
      const body = { title: "Pottery", language: "en", estimatedWeeks: weeks };
      const answer = await api.post("/v1/authoring/courses", body);
      expect([weeks, answer.status, answer.body.errors?.[0]?.pointer]).toEqual([weeks, 400, "#/estimatedWeeks"]);
    }
  });

  it("shows on the course's page and card once it is published, and in what a publication would change", async () => {
    const owner = creator();
    const api = client(owner);
    const { course } = await completeDraft(api, { estimatedWeeks: 6 });
    await publish(api, course.id);
    expect((await client().get(`/v1/courses/${course.id}`)).body.estimatedWeeks).toBe(6);
    const cards = (await client().get(`/v1/courses?author=${owner.id}`)).body.items;
    expect(cards).toMatchObject([{ id: course.id, estimatedWeeks: 6 }]);

    await api.patch(`/v1/authoring/courses/${course.id}`, { estimatedWeeks: null }, any);
    const { body } = await api.get(`/v1/authoring/courses/${course.id}/changes`);
    expect(body.fields).toEqual([{ field: "estimatedWeeks", before: 6, after: null }]);
    expect((await client().get(`/v1/courses/${course.id}`)).body.estimatedWeeks).toBe(6);
  });
});
