import { clientOf, codeOf } from "@edgewise/testkit/client";
import { countingDatabase } from "@edgewise/testkit/counting-database";
import { person, type TestPerson } from "@edgewise/testkit/people";
import { describe, expect, it } from "vitest";
import { newApp } from "../src/app.ts";
import { client, creator, match, publicCourse, testEnv } from "./factories.ts";

const author = creator();
const { course, lesson } = await publicCourse(client(author));
const other = await publicCourse(client(author));
const get = (who: TestPerson, query = "") => client(who).get(`/v1/me/notes?sort=latest${query}`);

/** Writes a note and sets when it last changed; without that it changed now. */
async function write(who: TestPerson, text: string, changedAt?: number, lessonId: string = lesson.id) {
  const { body } = await client(who).post(`/v1/lessons/${lessonId}/notes`, { text });
  if (changedAt !== undefined) {
    await testEnv().DB.prepare("UPDATE notes SET updated_at = ? WHERE id = ?").bind(changedAt, body.id).run();
  }
  return body;
}

async function walk(who: TestPerson, limit: number, query = "") {
  const seen: { id: string; text: string }[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const { body } = await get(who, `&limit=${limit}${query}${cursor && `&cursor=${cursor}`}`);
    expect(body.items.length).toBeLessThanOrEqual(limit);
    seen.push(...body.items);
    cursor = body.next;
  }
  return seen;
}

describe("notes, the latest first", () => {
  it("come in the order in which they last changed, whatever their lesson", async () => {
    const learner = person();
    await write(learner, "b", 2_000);
    await write(learner, "c", 3_000, other.lesson.id);
    await write(learner, "a", 1_000);
    const { body } = await get(learner);
    expect(body.items.map(({ text }: { text: string }) => text).join("")).toBe("cba");
    expect(body.items[0]).toMatchObject({ updatedAt: "1970-01-01T00:00:03.000Z", lesson: { id: other.lesson.id } });
    expect(body.next).toBeNull();
  });

  it("are each on one page only, also where many changed in the same instant", async () => {
    const learner = person();
    const tied = [];
    for (const text of ["t", "t", "t", "t"]) tied.push((await write(learner, text, 2_000)).id);
    const newest = (await write(learner, "n", 3_000)).id;
    const oldest = (await write(learner, "o", 1_000)).id;
    const expected = [newest, ...tied.toSorted().reverse(), oldest];
    for (const limit of [1, 2, 3, 100]) {
      expect((await walk(learner, limit)).map(({ id }) => id)).toEqual(expected);
    }
  });

  it("that are changed later move to the front", async () => {
    const learner = person();
    const first = await write(learner, "first", 1_000);
    await write(learner, "second", 2_000);
    await client(learner).patch(`/v1/me/notes/${first.id}`, { text: "first, again" }, match(1));
    expect((await walk(learner, 1)).map(({ text }) => text)).toEqual(["first, again", "second"]);
  });

  it("are the learner's own, of one lesson or one course where that is asked for", async () => {
    const [learner, stranger] = [person(), person()];
    await write(stranger, "not yours", 9_000);
    await write(learner, "a", 1_000);
    await write(learner, "b", 2_000, other.lesson.id);
    await write(learner, "c", 3_000);
    const texts = async (query: string) => (await walk(learner, 1, query)).map(({ text }) => text).join("");
    expect(await texts("")).toBe("cba");
    expect(await texts(`&courseId=${course.id}`)).toBe("ca");
    expect(await texts(`&lessonId=${other.lesson.id}`)).toBe("b");
    expect(await texts(`&courseId=${other.course.id}&lessonId=${lesson.id}`)).toBe("");
  });

  it("cost one query a page", async () => {
    const learner = person();
    await write(learner, "a");
    await write(learner, "b");
    const counted = countingDatabase(testEnv().DB);
    const counting = clientOf(newApp(), testEnv({ DB: counted.db }))(learner);
    const { body } = await counting.get("/v1/me/notes?sort=latest&limit=1");
    expect(counted.queries()).toBe(1);
    await counting.get(`/v1/me/notes?sort=latest&limit=1&cursor=${body.next}`);
    expect(counted.queries()).toBe(2);
  });
});

describe("the order of notes", () => {
  it("is by lesson unless said otherwise, and no other than those there are", async () => {
    const learner = person();
    await write(learner, "older lesson", 2_000);
    await write(learner, "newer lesson", 1_000, other.lesson.id);
    const answers = await Promise.all(["", "?sort=lesson"].map((query) => client(learner).get(`/v1/me/notes${query}`)));
    for (const { body } of answers) {
      expect(body.items.map(({ text }: { text: string }) => text)).toEqual(["older lesson", "newer lesson"]);
    }
    const refused = await client(learner).get("/v1/me/notes?sort=newest");
    expect([refused.status, codeOf(refused), refused.body.errors[0].parameter]).toEqual([400, "input.invalid", "sort"]);
  });

  it("does not take the cursor of the other one", async () => {
    const learner = person();
    await write(learner, "a");
    await write(learner, "b");
    const cursorOf = async (sort: string) => (await client(learner).get(`/v1/me/notes?limit=1&sort=${sort}`)).body.next;
    for (const [sort, others] of [
      ["lesson", "latest"],
      ["latest", "lesson"],
    ] as const) {
      const answer = await client(learner).get(`/v1/me/notes?sort=${sort}&cursor=${await cursorOf(others)}`);
      expect([answer.status, answer.body.errors[0].parameter]).toEqual([400, "cursor"]);
    }
  });
});
