import { outbox } from "@edgewise/chassis/tables";
import { codeOf } from "@edgewise/testkit/client";
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { courseVersions, lessonRevisions } from "../src/version/tables.ts";
import {
  client,
  completeDraft,
  creator,
  db,
  draft,
  lesson,
  match,
  publicCourse,
  publish,
  section,
} from "./factories.ts";

async function eventsAbout(courseId: string) {
  const rows = await db
    .select()
    .from(outbox)
    .where(sql`${outbox.envelope} LIKE ${`%${courseId}%`} AND ${outbox.type} LIKE 'content.%'`)
    .orderBy(outbox.id);
  return rows.map((row) => ({ type: row.type, data: JSON.parse(row.envelope).data }));
}

describe("publishing", () => {
  it("shows the draft to everybody and tells who listens", async () => {
    const api = client(creator());
    const { course, lesson: document } = await publicCourse(api);
    expect(course).toMatchObject({ status: "published", latestVersion: 1 });

    const page = await client().get(`/v1/courses/${course.slug}`);
    expect(page.status).toBe(200);
    expect(page.body).toMatchObject({ id: course.id, version: 1, title: course.title, lessonCount: 1 });
    expect(page.body.sections[0].lessons[0]).toMatchObject({ id: document.id, open: true });
    expect(page.body.authors).toHaveLength(1);

    const read = await client().get(`/v1/lessons/${document.id}`);
    expect(read.body.html).toContain('<h1 id="s-hello">Hello</h1>');
    expect(await eventsAbout(course.id)).toEqual([
      { type: "content.course.published.v1", data: { courseId: course.id, version: 1, slug: course.slug } },
    ]);
  });

  it("makes the description found by its words, without the marks they were written with", async () => {
    const word = `w${crypto.randomUUID().replace(/-/g, "").slice(0, 12)}`;
    await publicCourse(client(creator()), { description: `## You will be able to\n\n- say **${word}**;\n- count` });
    const { body } = await client().get(`/v1/search?q=${word}`);
    const said = body.items[0].snippet.map((piece: { text: string }) => piece.text).join("");
    expect(said).toContain(`You will be able to\nsay ${word};\ncount`);
    expect(said).not.toMatch(/[*#]/);
  });

  it("keeps what learners see while the draft changes", async () => {
    const api = client(creator());
    const { course, lesson: document } = await publicCourse(api);
    await api.patch(`/v1/authoring/lessons/${document.id}`, { body: "changed", title: "New" }, match(1));
    await api.patch(`/v1/authoring/courses/${course.id}`, { title: "New title" }, match(course.version));
    expect((await client().get(`/v1/lessons/${document.id}`)).body).toMatchObject({ title: "Your first query" });
    expect((await client().get(`/v1/courses/${course.id}`)).body.title).toBe(course.title);
  });

  it("freezes versions: the database refuses to change or delete one", async () => {
    const api = client(creator());
    const { course } = await publicCourse(api);
    const first = await api.get(`/v1/authoring/courses/${course.id}/versions/1`);
    const mine = eq(courseVersions.courseId, course.id);
    await expect(db.update(courseVersions).set({ publishedBy: "x" }).where(mine)).rejects.toThrow();
    await expect(db.delete(courseVersions).where(mine)).rejects.toThrow();
    await expect(db.delete(lessonRevisions).where(eq(lessonRevisions.courseId, course.id))).rejects.toThrow();

    await api.patch(`/v1/authoring/courses/${course.id}`, { title: "Second" }, match(course.version));
    expect((await publish(api, course.id)).body.latestVersion).toBe(2);
    expect((await api.get(`/v1/authoring/courses/${course.id}/versions/1`)).body).toEqual(first.body);
    const list = await api.get(`/v1/authoring/courses/${course.id}/versions`);
    expect(list.body.items.map((item: { number: number; title: string }) => [item.number, item.title])).toEqual([
      [2, "Second"],
      [1, "SQL for everyone"],
    ]);
  });

  it("freezes only lessons that changed, under the ids they always had", async () => {
    const api = client(creator());
    const { course, section: first, lesson: changed } = await publicCourse(api);
    const kept = await lesson(api, first.id, { title: "Kept" });
    await publish(api, course.id);
    await api.patch(`/v1/authoring/lessons/${changed.id}`, { body: "other" }, match(1));
    await publish(api, course.id);
    const rows = await db.select().from(lessonRevisions).where(eq(lessonRevisions.courseId, course.id));
    const revisions = rows.map((row) => `${row.lessonId} ${row.revision}`).sort();
    expect(revisions).toEqual([`${changed.id} 1`, `${changed.id} 2`, `${kept.id} 1`].sort());
    expect((await client().get(`/v1/lessons/${changed.id}`)).body).toMatchObject({
      html: "<p>other</p>\n",
      course: { version: 3 },
    });
  });

  it("lists all that is missing", async () => {
    const api = client(creator());
    const course = await draft(api, { summary: "" });
    const empty = await publish(api, course.id);
    expect([empty.status, codeOf(empty)]).toEqual([409, "course.incomplete"]);
    expect(empty.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([
      "#/summary",
      "#/outline/sections",
    ]);
    const first = await section(api, course.id);
    await section(api, course.id, "Empty");
    await lesson(api, first.id, { kind: "video", body: "" });
    await lesson(api, first.id, { body: "" });
    await lesson(api, first.id, { kind: "link", body: "" });
    const more = await publish(api, course.id);
    expect(more.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([
      "#/summary",
      "#/outline/sections/0/lessons/0/mediaId",
      "#/outline/sections/0/lessons/0/durationSeconds",
      "#/outline/sections/0/lessons/1/body",
      "#/outline/sections/0/lessons/2/url",
      "#/outline/sections/1/lessons",
    ]);
  });

  it("gives two publications in the same moment one version each or one of them none", async () => {
    const api = client(creator());
    const { course } = await completeDraft(api);
    const answers = await Promise.all([1, 2, 3, 4].map(() => publish(api, course.id)));
    const won = answers.filter((answer) => answer.status === 200);
    const rows = await db.select().from(courseVersions).where(eq(courseVersions.courseId, course.id));
    expect(rows).toHaveLength(won.length);
    expect(won.length).toBeGreaterThan(0);
    for (const answer of answers) if (answer.status !== 200) expect(codeOf(answer)).toBe("resource.conflict");
    expect(await eventsAbout(course.id)).toHaveLength(won.length);
  });
});
