import { newId } from "@edgewise/chassis/ids";
import { codeOf } from "@edgewise/testkit/client";
import { commonCases } from "@edgewise/testkit/common-cases";
import { person, type TestPerson } from "@edgewise/testkit/people";
import { describe, expect, it } from "vitest";
import { type NotesQuery, valuesOf } from "../src/note/my-notes.ts";
import { notesRows } from "../src/note/notes-rows.ts";
import { client, creator, db, match, publicCourse, publish, testEnv } from "./factories.ts";

const author = creator();
const { course, lesson } = await publicCourse(client(author));
const path = `/v1/lessons/${lesson.id}/notes`;
const write = (who: TestPerson, over: Record<string, unknown> = {}, lessonId: string = lesson.id) =>
  client(who).post(`/v1/lessons/${lessonId}/notes`, { text: "Mind the comma.", ...over });
const list = async (who: TestPerson, query = "") => (await client(who).get(`/v1/me/notes${query}`)).body;
const shelfOf = (who: TestPerson) =>
  testEnv().DB.prepare("SELECT notes, bytes FROM note_shelves WHERE learner_id = ?").bind(who.id).first();

const writer = person();
const { body: mine } = await write(writer);
const one = `/v1/me/notes/${mine.id}`;
const absentPath = `/v1/me/notes/${newId("nte")}`;
const shared = { owner: () => writer, stranger: person(), absentPath, headers: { "If-Match": "*" } };
commonCases(client, [
  {
    name: "writeNote",
    method: "POST",
    path: () => path,
    body: { text: "A note" },
    owner: () => writer,
    absentPath: `/v1/lessons/${newId("les")}/notes`,
    malformed: { body: { text: "A note", atSeconds: -1 }, pointer: "#/atSeconds" },
  },
  { name: "listMyNotes", method: "GET", path: () => "/v1/me/notes", owner: () => writer },
  {
    name: "editNote",
    method: "PATCH",
    path: () => one,
    body: { text: "Another" },
    malformed: { body: { text: "  " }, pointer: "#/text" },
    ...shared,
  },
  { name: "deleteNote", method: "DELETE", path: () => one, ...shared },
]);

describe("writing a note", () => {
  it("gives it back as it will be listed, for its writer alone and kept by no cache", async () => {
    const learner = person();
    const answer = await write(learner, { text: "  Two words\n", atSeconds: 12.5 });
    expect([answer.status, answer.headers.get("ETag"), answer.headers.get("Cache-Control")]).toEqual([
      201,
      '"v1"',
      "private, no-store",
    ]);
    expect(answer.body).toMatchObject({
      text: "Two words",
      atSeconds: 12.5,
      lesson: { id: lesson.id, title: lesson.title, public: true },
      course: { id: course.id, title: course.title, slug: course.slug },
    });
    const page = await client(learner).get("/v1/me/notes");
    expect(page.headers.get("Cache-Control")).toBe("private, no-store");
    expect(page.body).toEqual({ items: [answer.body], next: null });
    expect((await list(person())).items).toEqual([]);
  });

  it("happens once under one Idempotency-Key", async () => {
    const learner = person();
    const send = () => client(learner).post(path, { text: "Once" }, { "Idempotency-Key": "note-1" });
    const [first, again] = [await send(), await send()];
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await list(learner)).items).toHaveLength(1);
  });

  it.each([
    [{ text: "" }, "#/text"],
    [{ text: "x".repeat(10_001) }, "#/text"],
    [{ html: "<b>" }, "#/html"],
  ])("%j is refused at %s", async (over, pointer) => {
    const answer = await write(person(), over);
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it("is for those who may read the lesson", async () => {
    const paid = await publicCourse(client(author), { access: "paid" });
    const answer = await write(person(), {}, paid.lesson.id);
    expect([answer.status, codeOf(answer)]).toEqual([403, "auth.forbidden"]);
    expect((await write(author, {}, paid.lesson.id)).status).toBe(201);
  });

  it("ends where the shelf is full, however many come at once", async () => {
    const learner = person();
    await write(learner);
    await testEnv().DB.prepare("UPDATE note_shelves SET notes = 4998 WHERE learner_id = ?").bind(learner.id).run();
    const answers = await Promise.all(Array.from({ length: 5 }, () => write(learner)));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 201, 409, 409, 409]);
    expect(answers.map(codeOf).filter(Boolean)).toEqual(Array(3).fill("note.quota"));
    expect((await list(learner)).items).toHaveLength(3);
  });
});

describe("the shelf", () => {
  it("counts bytes as notes are written, changed and deleted, whatever letters they have", async () => {
    const learner = person();
    const { body: note } = await write(learner, { text: "\u0000é" });
    expect(await shelfOf(learner)).toEqual({ notes: 1, bytes: 3 });
    await client(learner).patch(`/v1/me/notes/${note.id}`, { text: "abcde" }, match(1));
    expect(await shelfOf(learner)).toEqual({ notes: 1, bytes: 5 });
    await client(learner).delete(`/v1/me/notes/${note.id}`);
    expect(await shelfOf(learner)).toEqual({ notes: 0, bytes: 0 });
  });

  it("refuses a change that makes it too heavy", async () => {
    const learner = person();
    const { body: note } = await write(learner, { text: "a" });
    await testEnv().DB.prepare("UPDATE note_shelves SET bytes = 4999999 WHERE learner_id = ?").bind(learner.id).run();
    const answer = await client(learner).patch(`/v1/me/notes/${note.id}`, { text: "abc" }, match(1));
    expect([answer.status, codeOf(answer)]).toEqual([409, "note.quota"]);
    expect((await list(learner)).items[0].text).toBe("a");
  });
});

describe("changing a note", () => {
  it("leaves alone what is not named, and can take the moment away", async () => {
    const learner = person();
    const { body: note } = await write(learner, { atSeconds: 7 });
    const reworded = await client(learner).patch(`/v1/me/notes/${note.id}`, { text: "New" }, match(1));
    expect(reworded.body).toMatchObject({ text: "New", atSeconds: 7, version: 2, createdAt: note.createdAt });
    const moved = await client(learner).patch(`/v1/me/notes/${note.id}`, { atSeconds: null }, match(2));
    expect([moved.headers.get("ETag"), moved.body.atSeconds, moved.body.text]).toEqual(['"v3"', null, "New"]);
  });

  it("from two devices at once has one winner, and the other one knows", async () => {
    const learner = person();
    const { body: note } = await write(learner);
    const change = (text: string) => client(learner).patch(`/v1/me/notes/${note.id}`, { text }, match(1));
    const answers = await Promise.all([change("phone"), change("desk")]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 412]);
    const winner = answers.find((answer) => answer.status === 200);
    expect((await list(learner)).items[0].text).toBe(winner?.body.text);
  });

  it("needs If-Match; deleting heeds it when it is there", async () => {
    const learner = person();
    const { body: note } = await write(learner);
    const at = `/v1/me/notes/${note.id}`;
    expect(codeOf(await client(learner).patch(at, { text: "x" }))).toBe("precondition.required");
    expect(codeOf(await client(learner).delete(at, match(9)))).toBe("precondition.failed");
    expect((await client(learner).delete(at, match(1))).status).toBe(204);
    expect((await list(learner)).items).toEqual([]);
  });
});

describe("the list", () => {
  it("goes lesson by lesson, each by its moments and then by age, over pages of any size", async () => {
    const learner = person();
    const other = await publicCourse(client(author));
    await write(learner, { text: "f" }, other.lesson.id);
    for (const [text, atSeconds] of [
      ["d", 9],
      ["b", 2.25],
      ["c", 2.25],
      ["a", null],
      ["e", 100],
    ] as const) {
      await write(learner, { text, atSeconds });
    }
    for (const limit of [1, 2, 100]) {
      const seen: string[] = [];
      for (let cursor: string | null = ""; cursor !== null; ) {
        const page = await list(learner, `?limit=${limit}${cursor && `&cursor=${cursor}`}`);
        seen.push(...page.items.map((note: { text: string }) => note.text));
        cursor = page.next;
      }
      expect(seen.join("")).toBe("abcdef");
    }
    expect((await list(learner, `?lessonId=${other.lesson.id}`)).items).toHaveLength(1);
    expect((await list(learner, `?courseId=${course.id}`)).items).toHaveLength(5);
  });

  it("keeps notes on what is not public any more, with the titles that the learner saw", async () => {
    const learner = person();
    const made = await publicCourse(client(author), { title: "Then" });
    await write(learner, {}, made.lesson.id);
    await client(author).patch(`/v1/authoring/courses/${made.course.id}`, { title: "Now" }, { "If-Match": "*" });
    await publish(client(author), made.course.id);
    const shown = async () => (await list(learner)).items[0];
    expect(await shown()).toMatchObject({ course: { title: "Now", slug: made.course.slug }, lesson: { public: true } });
    await client(author).post(`/v1/authoring/courses/${made.course.id}/unpublish`);
    expect(await shown()).toMatchObject({
      course: { title: "Then", slug: null },
      lesson: { title: made.lesson.title, public: false },
    });
    const { id } = await shown();
    expect((await client(learner).patch(`/v1/me/notes/${id}`, { text: "Still mine" }, match(1))).status).toBe(200);
  });

  it("refuses a cursor that it did not make", async () => {
    const cursor = btoa(JSON.stringify(["les", "nte"]));
    expect((await client(person()).get(`/v1/me/notes?cursor=${cursor}`)).status).toBe(400);
  });

  it.each([
    [{}, "notes_of_lesson (learner_id=?)"],
    [{ lessonId: lesson.id }, "notes_of_lesson (learner_id=? AND lesson_id=?)"],
    [{ courseId: course.id }, "notes_of_course (learner_id=? AND course_id=?)"],
    [{ sort: "latest" }, "notes_latest (learner_id=?)"],
    [{ sort: "latest", cursor: "WzEsImEiXQ" }, "notes_latest (learner_id=? AND (updated_at,id)<(?,?))"],
  ] satisfies [Partial<NotesQuery>, string][])("%j walks an index and sorts nothing", async (over, step) => {
    const query: NotesQuery = { sort: "lesson", limit: 20, ...over };
    const { sql: text, params } = notesRows({ db }, query.sort, valuesOf(writer.id, query)).toSQL();
    const plan = await testEnv()
      .DB.prepare(`EXPLAIN QUERY PLAN ${text}`)
      .bind(...params)
      .all<{ detail: string }>();
    const steps = plan.results.map(({ detail }) => detail);
    expect(steps[0]).toContain(step);
    expect(steps.join("\n")).not.toContain("TEMP B-TREE");
  });
});
