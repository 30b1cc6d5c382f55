import { env } from "cloudflare:workers";
import { clientOf } from "@edgewise/testkit/client";
import { commonCases } from "@edgewise/testkit/common-cases";
import { countingDatabase } from "@edgewise/testkit/counting-database";
import { identityPeer, person, type TestPerson } from "@edgewise/testkit/people";
import { expect, it } from "vitest";
import { newApp } from "../src/app.ts";
import type { Env } from "../src/context.ts";
import { publishedCourse } from "./published.ts";

const contentEnv = { ...env, IDENTITY: identityPeer() } as unknown as Env;
const client = clientOf(newApp(), contentEnv);
const path = "/v1/me/next";
const report = (who: TestPerson, lessonId: string, body: unknown) =>
  client(who).put(`/v1/lessons/${lessonId}/progress`, body);
const whole = { watched: [[0, 100]] };

async function next(who: TestPerson) {
  const { body } = await client(who).get(path);
  return body.items.map(({ lessonId }: { lessonId: string }) => lessonId);
}

commonCases(client, [{ name: "listMyNextLessons", method: "GET", path: () => path, owner: () => person() }]);

it("is the lesson last opened, where it was left, until it is completed", async () => {
  const { courseId, lessonIds } = await publishedCourse({ title: "Clay", lessons: [{ title: "Wheel" }, {}] });
  const learner = person();
  await report(learner, lessonIds[0] ?? "", { positionSeconds: 42 });
  expect((await client(learner).get(path)).body).toEqual({
    items: [
      {
        courseId,
        slug: courseId,
        courseTitle: "Clay",
        lessonId: lessonIds[0],
        lessonTitle: "Wheel",
        kind: "video",
        durationSeconds: 100,
        positionSeconds: 42,
      },
    ],
    next: null,
  });
});

it("goes on to the next lesson not completed, and comes back to those left out before", async () => {
  const { lessonIds } = await publishedCourse({ lessons: [{}, {}, {}, {}] });
  const [first = "", second = "", third = "", fourth = ""] = lessonIds;
  const learner = person();
  await report(learner, second, whole);
  expect(await next(learner)).toEqual([third]);
  await report(learner, fourth, whole);
  expect(await next(learner)).toEqual([first]);
  await report(learner, third, whole);
  expect(await next(learner)).toEqual([first]);
  await report(learner, first, whole);
  expect(await next(learner)).toEqual([]);
});

it("leaves out lessons that are not open to the learner", async () => {
  const { lessonIds } = await publishedCourse({ lessons: [{}, { open: false }, {}] });
  const learner = person();
  await report(learner, lessonIds[0] ?? "", whole);
  expect(await next(learner)).toEqual([lessonIds[2]]);
});

it("lists each course once, the one last touched first, page by page, and nobody else's", async () => {
  const courses = await Promise.all([1, 2, 3].map(() => publishedCourse({ lessons: [{}, {}] })));
  const learner = person();
  for (const { lessonIds } of courses) {
    const touchedAt = Date.now();
    await report(learner, lessonIds[1] ?? "", {});
    await expect.poll(() => Date.now()).toBeGreaterThan(touchedAt);
  }
  const first = (await client(learner).get(`${path}?limit=2`)).body;
  const second = (await client(learner).get(`${path}?limit=2&cursor=${first.next}`)).body;
  const listed = [...first.items, ...second.items].map(({ courseId }) => courseId);
  expect(listed).toEqual(courses.map(({ courseId }) => courseId).toReversed());
  expect([second.next, await next(person())]).toEqual([null, []]);
});

it("costs one query", async () => {
  const { lessonIds } = await publishedCourse();
  const learner = person();
  await report(learner, lessonIds[0] ?? "", {});
  const counted = countingDatabase(contentEnv.DB);
  await clientOf(newApp(), { ...contentEnv, DB: counted.db })(learner).get(path);
  expect(counted.queries()).toBe(1);
});
