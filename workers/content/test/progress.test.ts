import { env } from "cloudflare:workers";
import { newId } from "@edgewise/chassis/ids";
import { outbox } from "@edgewise/chassis/tables";
import { clientOf, codeOf } from "@edgewise/testkit/client";
import { commonCases } from "@edgewise/testkit/common-cases";
import { countingDatabase } from "@edgewise/testkit/counting-database";
import { identityPeer, person, type TestPerson } from "@edgewise/testkit/people";
import { like } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { newApp } from "../src/app.ts";
import type { Env } from "../src/context.ts";
import { db, publishedCourse } from "./published.ts";

const contentEnv = { ...env, IDENTITY: identityPeer() } as unknown as Env;
const client = clientOf(newApp(), contentEnv);
const report = (who: TestPerson, lessonId: string, body: unknown, headers = {}) =>
  client(who).put(`/v1/lessons/${lessonId}/progress`, body, headers);

async function eventsOf(learner: TestPerson, type: string) {
  const rows = await db
    .select()
    .from(outbox)
    .where(like(outbox.envelope, `%${learner.id}%`));
  return rows.filter((row) => row.type === type).map((row) => JSON.parse(row.envelope).data);
}

const { lessonIds } = await publishedCourse();
const path = (lessonId: string) => `/v1/lessons/${lessonId}/progress`;
commonCases(client, [
  {
    name: "reportProgress",
    method: "PUT",
    path: () => path(lessonIds[0] ?? ""),
    body: {},
    owner: () => person(),
    absentPath: path(newId("les")),
    malformed: { body: { positionSeconds: -1 }, pointer: "#/positionSeconds" },
  },
  { name: "listMyProgress", method: "GET", path: () => "/v1/me/progress", owner: () => person() },
  { name: "getMyCourseProgress", method: "GET", path: () => `/v1/me/progress/${newId("crs")}`, owner: () => person() },
]);

describe("the standing in a course", () => {
  it("is what was reported of each lesson that was opened, in the course's order", async () => {
    const { courseId, lessonIds } = await publishedCourse({ lessons: [{}, {}] });
    const [first = "", second = ""] = lessonIds;
    const learner = person();
    await report(learner, second, {});
    const watched = { positionSeconds: 20, watched: [[10, 20]] };
    const { body: receipt } = await report(learner, first, watched);
    const { body } = await client(learner).get(`/v1/me/progress/${courseId}`);
    const { course: _, ...standing } = receipt;
    expect(body).toMatchObject({ courseId, lastLessonId: first, completedAt: null });
    expect(body.lessons[0]).toEqual(standing);
    expect(body.lessons.map(({ lessonId }: { lessonId: string }) => lessonId)).toEqual([first, second]);
  });
});

describe("a report", () => {
  it.each([
    [{ watched: [[5, 3]] }, "#/watched/0"],
    [{ watched: [[0, "x"]] }, "#/watched/0/1"],
    [{ reportedAt: "yesterday" }, "#/reportedAt"],
    [{ speed: 2 }, "#/speed"],
  ])("%j is refused at %s and changes nothing", async (body, pointer) => {
    const {
      courseId,
      lessonIds: [lessonId = ""],
    } = await publishedCourse();
    const learner = person();
    const answer = await report(learner, lessonId, body);
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer]);
    expect((await client(learner).get(`/v1/me/progress/${courseId}`)).body.lessons).toEqual([]);
  });

  it("keeps the newest position and the furthest point when reports come late and twice", async () => {
    const {
      lessonIds: [lessonId = ""],
    } = await publishedCourse();
    const learner = person();
    const newer = { positionSeconds: 20, watched: [[10, 20]], reportedAt: "2026-11-02T10:00:00Z" };
    const older = { positionSeconds: 60, watched: [[40, 60]], reportedAt: "2026-11-01T10:00:00Z" };
    for (const body of [newer, older, newer, older]) await report(learner, lessonId, body);
    const { body } = await report(learner, lessonId, older);
    expect(body).toMatchObject({
      positionSeconds: 20,
      furthestSeconds: 60,
      watched: [
        [10, 20],
        [40, 60],
      ],
      watchedShare: 0.3,
    });
  });

  it("from a clock that runs ahead counts as now, so that it blocks no later one", async () => {
    const {
      lessonIds: [lessonId = ""],
    } = await publishedCourse();
    const learner = person();
    await report(learner, lessonId, { positionSeconds: 10, reportedAt: "2999-01-01T00:00:00Z" });
    const { body } = await report(learner, lessonId, { positionSeconds: 30 });
    expect(body.positionSeconds).toBe(30);
  });

  it("loses nothing when many come at the same moment", async () => {
    const {
      lessonIds: [lessonId = ""],
    } = await publishedCourse();
    const learner = person();
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) => report(learner, lessonId, { watched: [[i * 10, i * 10 + 5]] })),
    );
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200, 200]);
    const { body } = await report(learner, lessonId, {});
    expect(body.watchedShare).toBeCloseTo(0.3);
  });

  it("is refused for a lesson that is not open, and an unpublished one looks absent", async () => {
    const {
      lessonIds: [lessonId = ""],
    } = await publishedCourse({ lessons: [{ open: false }] });
    const answer = await report(person(), lessonId, {});
    expect([answer.status, codeOf(answer)]).toEqual([403, "auth.forbidden"]);
  });

  it("costs at most six statements: four reads and two writes", async () => {
    const {
      lessonIds: [lessonId = ""],
    } = await publishedCourse();
    const counted = countingDatabase(contentEnv.DB);
    const counting = clientOf(newApp(), { ...contentEnv, DB: counted.db }, { keys: false });
    await counting(person()).put(path(lessonId), { positionSeconds: 3 });
    expect(counted.queries()).toBeLessThanOrEqual(6);
  });
});

describe("completion", () => {
  it("comes with the watched share, once, however often it is reported", async () => {
    const {
      courseId,
      lessonIds: [first = "", second = ""],
    } = await publishedCourse({ lessons: [{}, {}] });
    const learner = person();
    const before = await report(learner, first, { watched: [[0, 79]] });
    expect(before.body).toMatchObject({ completedAt: null, course: { lessonsLeft: 2 } });
    const answers = await Promise.all([1, 2, 3].map(() => report(learner, first, { watched: [[79, 81]] })));
    for (const { body } of answers)
      expect(body).toMatchObject({ completedAt: expect.any(String), course: { completedAt: null, lessonsLeft: 1 } });
    expect(await eventsOf(learner, "content.lesson.completed.v1")).toMatchObject([{ courseId, lessonId: first }]);

    const last = await report(learner, second, { watched: [[0, 100]] });
    expect(last.body.course).toEqual({ completedAt: expect.any(String), lessonsLeft: 0 });
    await report(learner, second, { watched: [[0, 100]] });
    expect(await eventsOf(learner, "content.course.completed.v1")).toMatchObject([{ courseId, version: 1 }]);
  });

  it.each([1, 2, 3])(
    "of the course is told exactly once when its last lessons are completed at once (round %i)",
    async () => {
      const { lessonIds } = await publishedCourse({ lessons: [{}, {}, {}, {}] });
      const learner = person();
      await Promise.all(lessonIds.map((lessonId) => report(learner, lessonId, { watched: [[0, 100]] })));
      expect(await eventsOf(learner, "content.course.completed.v1")).toHaveLength(1);
      expect(await eventsOf(learner, "content.lesson.completed.v1")).toHaveLength(4);
    },
  );

  it("by opening, by the learner's mark, and never by a mark where a share is asked for", async () => {
    const { lessonIds } = await publishedCourse({
      lessons: [{ completionRule: "opened" }, { completionRule: "marked" }, {}, { durationSeconds: null }],
    });
    const [opened = "", marked = "", watched = "", endless = ""] = lessonIds;
    const learner = person();
    const done = async (lessonId: string, body: unknown) =>
      (await report(learner, lessonId, body)).body.completedAt !== null;
    expect(await done(opened, {})).toBe(true);
    expect(await done(marked, { positionSeconds: 90 })).toBe(false);
    expect(await done(marked, { completed: true })).toBe(true);
    expect(await done(watched, { completed: true })).toBe(false);
    expect(await done(endless, { watched: [[0, 9000]] })).toBe(false);
    expect(await done(endless, { completed: true })).toBe(true);
  });

  it("is never taken back, by no report", async () => {
    const {
      lessonIds: [lessonId = ""],
    } = await publishedCourse();
    const learner = person();
    const { body } = await report(learner, lessonId, { watched: [[0, 100]], reportedAt: "2026-11-01T10:00:00Z" });
    const later = await report(learner, lessonId, { positionSeconds: 0, watched: [] });
    expect(later.body).toMatchObject({ completedAt: body.completedAt, positionSeconds: 0, watchedShare: 1 });
  });
});

describe("my progress", () => {
  it("lists courses by the last touch, with counts, and pages", async () => {
    const learner = person();
    const all = [
      await publishedCourse({ title: "A", lessons: [{}, {}] }),
      await publishedCourse({ title: "B" }),
      await publishedCourse({ title: "C" }),
    ];
    for (const [i, course] of all.entries()) {
      await report(learner, course.lessonIds[0] ?? "", {
        watched: [[0, 90]],
        reportedAt: `2026-11-0${i + 1}T10:00:00Z`,
      });
    }
    const first = await client(learner).get("/v1/me/progress?limit=2");
    expect(first.body.items.map((item: { title: string }) => item.title)).toEqual(["C", "B"]);
    const second = await client(learner).get(`/v1/me/progress?limit=2&cursor=${first.body.next}`);
    expect(second.body).toMatchObject({
      next: null,
      items: [
        { title: "A", lessonCount: 2, lessonsCompleted: 1, completedAt: null, lastLessonId: all[0]?.lessonIds[0] },
      ],
    });
  });

  it("is one's own", async () => {
    const {
      courseId,
      lessonIds: [lessonId = ""],
    } = await publishedCourse();
    await report(person(), lessonId, {});
    const stranger = client(person());
    expect((await stranger.get("/v1/me/progress")).body.items).toEqual([]);
    expect((await stranger.get(`/v1/me/progress/${courseId}`)).body).toMatchObject({ lastLessonId: null, lessons: [] });
  });
});
