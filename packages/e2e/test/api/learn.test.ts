import { beforeAll, expect, it } from "vitest";
import { documentCourse, rareWord } from "../../src/course.ts";
import { contentEvents } from "../../src/database.ts";
import { creator, learner, ok, visitor } from "../../src/visitor.ts";

const word = rareWord();
let course: Awaited<ReturnType<typeof documentCourse>>;

beforeAll(async () => {
  course = await documentCourse(await creator(), word);
});

it("a learner finds a course, reads it, keeps the progress and completes it, once", async () => {
  const lee = await learner();
  const found = await ok(lee.get(`/v1/search?q=${word.slice(0, 8)}`));
  expect(found.body.items[0]).toMatchObject({ kind: "course", course: { id: course.courseId, slug: course.slug } });

  const outline = await ok(lee.get(`/v1/courses/${course.slug}`));
  expect(JSON.stringify(outline.body)).toContain(course.first);
  const lesson = await ok(lee.get(`/v1/lessons/${course.first}`));
  expect(lesson.body.html).toContain(`<strong>${word}</strong>`);

  const opened = await ok(lee.put(`/v1/lessons/${course.first}/progress`, {}));
  expect(opened.body).toMatchObject({ completedAt: expect.any(String), course: { completedAt: null, lessonsLeft: 1 } });
  for (const _repeat of [1, 2]) await ok(lee.put(`/v1/lessons/${course.second}/progress`, { completed: true }));

  const mine = await ok(lee.get("/v1/me/progress"));
  expect(mine.body.items).toMatchObject([
    { courseId: course.courseId, lessonsCompleted: 2, lessonCount: 2, completedAt: expect.any(String) },
  ]);
  const me = await ok(lee.get("/v1/me"));
  const events = contentEvents("content.course.completed.v1", course.courseId).filter(
    (event) => event.learnerId === me.body.id,
  );
  expect(events).toHaveLength(1);
  expect(
    contentEvents("content.lesson.completed.v1", course.courseId).filter((event) => event.learnerId === me.body.id),
  ).toHaveLength(2);
});

it("anybody reads a free course, and progress asks to sign in", async () => {
  const anybody = visitor();
  expect((await anybody.get(`/v1/lessons/${course.first}`)).status).toBe(200);
  const answer = await anybody.put(`/v1/lessons/${course.first}/progress`, {});
  expect([answer.status, answer.body.code]).toEqual([401, "auth.required"]);
});

it("bad input is a 400 that points at the field, an unknown route a 404, each with the trace id", async () => {
  const lee = await learner();
  const bad = await lee.put(`/v1/lessons/${course.first}/progress`, { positionSeconds: -1 });
  expect([bad.status, bad.body.errors]).toMatchObject([400, [{ pointer: "#/positionSeconds" }]]);
  const nowhere = await lee.get("/v1/nowhere");
  expect(nowhere.body).toMatchObject({
    status: 404,
    code: "route.missing",
    traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
});
