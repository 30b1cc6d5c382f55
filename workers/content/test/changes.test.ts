import { newId } from "@edgewise/chassis/ids";
import { codeOf } from "@edgewise/testkit/client";
import { commonCases } from "@edgewise/testkit/common-cases";
import type { TestPerson } from "@edgewise/testkit/people";
import { describe, expect, it } from "vitest";
import {
  client,
  completeDraft,
  creator,
  lesson,
  publicCourse,
  publish,
  readyMedia,
  section,
  testEnv,
  vtt,
} from "./factories.ts";

const any = { "If-Match": "*" };
const owner = creator();
const changes = async (courseId: string, query = "", who: TestPerson = owner) =>
  (await client(who).get(`/v1/authoring/courses/${courseId}/changes${query}`)).body;
const editLesson = (id: string, patch: object) => client(owner).patch(`/v1/authoring/lessons/${id}`, patch, any);
const editCourse = (id: string, patch: object) => client(owner).patch(`/v1/authoring/courses/${id}`, patch, any);

const { course: shared } = await publicCourse(client(owner));
commonCases(client, [
  {
    name: "getCourseChanges",
    method: "GET",
    path: () => `/v1/authoring/courses/${shared.id}/changes`,
    owner: () => owner,
    stranger: creator(),
    absentPath: `/v1/authoring/courses/${newId("crs")}/changes`,
  },
]);

describe("the changes of a draft", () => {
  it("are none right after it was published", async () => {
    expect(await changes(shared.id)).toEqual({
      ...{ courseId: shared.id, from: 1, to: null, changed: false, fields: [], description: null },
      ...{ sections: [], lessons: [], hindrances: [] },
    });
  });

  it("are everything before the first publication, with what hinders it", async () => {
    const made = await completeDraft(client(owner), { summary: "" });
    const answer = await changes(made.course.id);
    expect(answer).toMatchObject({ from: null, to: null, changed: true, fields: [], description: null });
    expect(answer.sections).toMatchObject([{ id: made.section.id, change: "added" }]);
    expect(answer.lessons).toMatchObject([{ id: made.lesson.id, change: "added", section: { id: made.section.id } }]);
    expect(answer.hindrances).toEqual([
      { code: "course.incomplete", pointer: "#/summary", detail: expect.any(String) },
    ]);
  });

  it("name each field of the course, before and after, and show the description line by line", async () => {
    const { course } = await publicCourse(client(owner), { description: "one\ntwo\nthree", topics: ["sql"] });
    await editCourse(course.id, { title: "New", topics: ["sql", "joins"], description: "one\n2\nthree" });
    const answer = await changes(course.id);
    expect(answer.fields).toEqual([
      { field: "title", before: "SQL for everyone", after: "New" },
      { field: "topics", before: ["sql"], after: ["sql", "joins"] },
    ]);
    expect(answer.description).toEqual({
      of: "markdown",
      hunks: [
        {
          ...{ beforeLine: 1, beforeCount: 3, afterLine: 1, afterCount: 3 },
          lines: [
            { change: "same", text: "one" },
            { change: "removed", text: "two" },
            { change: "added", text: "2" },
            { change: "same", text: "three" },
          ],
        },
      ],
    });
    expect(answer.lessons).toEqual([]);
  });

  it("name the fields of a lesson and show its text, and leave the others out", async () => {
    const made = await publicCourse(client(owner));
    await lesson(client(owner), made.section.id, { title: "Kept" });
    await publish(client(owner), made.course.id);
    await editLesson(made.lesson.id, { title: "New", preview: true, body: "# Hello\n\nA *result*." });
    const answer = await changes(made.course.id);
    expect(answer.lessons).toHaveLength(1);
    expect(answer.lessons[0]).toMatchObject({
      ...{ id: made.lesson.id, change: "changed", moved: false, sectionBefore: null, media: null, captions: [] },
      fields: [
        { field: "title", before: made.lesson.title, after: "New" },
        { field: "preview", before: false, after: true },
      ],
    });
    const lines = answer.lessons[0].text.hunks[0].lines.map((line: { change: string }) => line.change);
    expect(lines).toEqual(["same", "same", "removed", "added"]);
  });

  it("forget an edit that was taken back", async () => {
    const made = await publicCourse(client(owner));
    await editLesson(made.lesson.id, { body: "other" });
    await editLesson(made.lesson.id, { body: made.lesson.body });
    expect((await changes(made.course.id)).changed).toBe(false);
  });

  it("name media by their files, and captions by their languages", async () => {
    const [first, second] = [await readyMedia(owner), await readyMedia(owner)];
    const made = await completeDraft(client(owner));
    const film = { kind: "video", title: "Film", body: "", mediaId: first, durationSeconds: 9 };
    const { id } = await lesson(client(owner), made.section.id, film);
    const captions = (method: "PUT" | "DELETE", language: string, text?: string) =>
      client(owner).send(method, `/v1/authoring/lessons/${id}/captions/${language}`, text, {
        "Content-Type": "text/vtt",
      });
    for (const language of ["de", "en"]) await captions("PUT", language, vtt);
    await publish(client(owner), made.course.id);
    await editLesson(id, { mediaId: second });
    await captions("PUT", "en", vtt.replace("Welcome", "Hello"));
    await captions("PUT", "fr", vtt);
    await captions("DELETE", "de");
    const [answer] = (await changes(made.course.id)).lessons;
    expect(answer).toMatchObject({ text: null, fields: [] });
    expect(answer.media).toEqual({
      before: { id: first, filename: "film", contentType: "video/mp4" },
      after: { id: second, filename: "film", contentType: "video/mp4" },
    });
    const told = answer.captions.map((one: { language: string; change: string }) => `${one.language} ${one.change}`);
    expect(told).toEqual(["en changed", "fr added", "de removed"]);
  });

  it("tell apart what came, went, was renamed and was moved", async () => {
    const made = await publicCourse(client(owner));
    const more = await section(client(owner), made.course.id, "More");
    const going = await lesson(client(owner), more.id, { title: "Going" });
    const wandering = await lesson(client(owner), made.section.id, { title: "Wandering" });
    const last = await lesson(client(owner), made.section.id, { title: "Last" });
    await publish(client(owner), made.course.id);
    await client(owner).delete(`/v1/authoring/lessons/${going.id}`, any);
    await client(owner).patch(`/v1/authoring/sections/${more.id}`, { title: "Much more" }, any);
    const coming = await lesson(client(owner), more.id, { title: "Coming" });
    const order = [
      { id: more.id, lessonIds: [coming.id, wandering.id] },
      { id: made.section.id, lessonIds: [last.id, made.lesson.id] },
    ];
    await client(owner).put(`/v1/authoring/courses/${made.course.id}/outline`, { sections: order }, any);

    const answer = await changes(made.course.id);
    expect(answer.sections).toHaveLength(2);
    expect(answer.sections[0]).toMatchObject({ id: more.id, title: "Much more", titleBefore: "More" });
    expect(answer.sections.filter((one: { moved: boolean }) => one.moved)).toHaveLength(1);
    const told = answer.lessons.map((one: { id: string; change: string; moved: boolean }) => [
      ...[one.id, one.change, one.moved],
    ]);
    expect(told.slice(0, 2)).toEqual([
      [coming.id, "added", false],
      [wandering.id, "changed", true],
    ]);
    expect(told).toHaveLength(4);
    expect([last.id, made.lesson.id]).toContain(told[2][0]);
    expect(told[3]).toEqual([going.id, "removed", false]);
    expect(answer.lessons[1].sectionBefore).toEqual({ id: made.section.id, title: made.section.title });
    expect(answer.lessons[3].section).toEqual({ id: more.id, title: "More" });
  });
});

describe("two versions", () => {
  it("are compared in either direction, and a missing one is missing", async () => {
    const made = await publicCourse(client(owner));
    await editLesson(made.lesson.id, { body: "second" });
    await publish(client(owner), made.course.id);
    await editCourse(made.course.id, { title: "Third" });
    await publish(client(owner), made.course.id);
    const forth = await changes(made.course.id, "?from=1&to=2");
    expect(forth).toMatchObject({ from: 1, to: 2, fields: [], hindrances: [] });
    expect(forth.lessons[0].text.hunks[0].lines.at(-1)).toEqual({ change: "added", text: "second" });
    const back = await changes(made.course.id, "?from=2&to=1");
    expect(back.lessons[0].text.hunks[0].lines).toContainEqual({ change: "removed", text: "second" });
    expect((await changes(made.course.id, "?from=2&to=3")).fields).toHaveLength(1);
    expect((await changes(made.course.id, "?from=1")).lessons[0].text.of).toBe("markdown");
    const absent = await client(owner).get(`/v1/authoring/courses/${made.course.id}/changes?from=9`);
    expect([absent.status, codeOf(absent)]).toEqual([404, "resource.missing"]);
  });

  it("compare by their words where a version is older than kept Markdown", async () => {
    const made = await publicCourse(client(owner));
    await oldRevision(made.course.id, made.lesson.id);
    const [changed] = (await changes(made.course.id, "?from=2")).lessons;
    expect(changed.text).toEqual({
      of: "words",
      hunks: [
        {
          ...{ beforeLine: 1, beforeCount: 2, afterLine: 1, afterCount: 2 },
          lines: [
            { change: "same", text: "Hello" },
            { change: "removed", text: "An old query." },
            { change: "added", text: "A query." },
          ],
        },
      ],
    });
  });
});

/** Version 2, as it would stand there from before Markdown was kept: the lesson said something else then. */
async function oldRevision(courseId: string, lessonId: string) {
  const { DB } = testEnv();
  const run = (query: string, ...values: string[]) =>
    DB.prepare(query)
      .bind(...values)
      .run();
  await run(
    `INSERT INTO lesson_revisions (lesson_id, revision, course_id, fingerprint, kind, title, html, toc, plain, created_at)
     SELECT lesson_id, 2, course_id, '', kind, title, '', '[]', 'Hello' || char(10) || 'An old query.', created_at
     FROM lesson_revisions WHERE lesson_id = ?`,
    lessonId,
  );
  await run(
    `INSERT INTO course_versions (course_id, version, content, published_at, published_by)
     SELECT course_id, 2, json_set(content, '$.sections[0].lessons[0].revision', 2), published_at, published_by
     FROM course_versions WHERE course_id = ?`,
    courseId,
  );
}
