import type { TestPerson } from "@edgewise/testkit/people";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { media } from "../src/media/tables.ts";
import { revisionMedia } from "../src/version/tables.ts";
import { client, completeDraft, creator, db, lesson, publish, readyMedia } from "./factories.ts";
import { fileOf, uploaded } from "./upload-factories.ts";

const gif = fileOf(400, "GIF89a");
gif.set([32, 0, 18, 0], 6);
const picture = (who: TestPerson) => uploaded(who, gif, { contentType: "image/gif", filename: "tree.gif" });
const shown = (id: string) => `![A tree](/v1/media/${id})`;
const img = (src: string) => `<img src="${src}" alt="A tree" width="32" height="18" loading="lazy"`;
const isOpen = async (id: string) => (await client().get(`/v1/media/${id}`)).status === 200;
const any = { "If-Match": "*" };

async function published(who: TestPerson, body: string, over: Record<string, unknown> = {}) {
  const made = await completeDraft(client(who), over);
  const { id } = await lesson(client(who), made.section.id, { body });
  const answer = await publish(client(who), made.course.id);
  expect(answer.status).toBe(200);
  return { courseId: made.course.id, lessonId: id };
}

describe("a picture in a lesson's text", () => {
  it("is public with the lesson, with the room it takes, until the course is not", async () => {
    const who = creator();
    const id = await picture(who);
    expect(await isOpen(id)).toBe(false);
    const { courseId, lessonId } = await published(who, shown(id));
    expect((await client().get(`/v1/lessons/${lessonId}`)).body.html).toContain(img(`/v1/media/${id}`));
    expect(await isOpen(id)).toBe(true);
    await client(who).post(`/v1/authoring/courses/${courseId}/unpublish`);
    expect(await isOpen(id)).toBe(false);
    await publish(client(who), courseId);
    expect(await isOpen(id)).toBe(true);
  });

  it("goes with the text that showed it, and its record stays", async () => {
    const who = creator();
    const id = await picture(who);
    const { courseId, lessonId } = await published(who, shown(id));
    expect((await client(who).delete(`/v1/authoring/media/${id}`)).status).toBe(409);
    await client(who).patch(`/v1/authoring/lessons/${lessonId}`, { body: "No picture." }, any);
    await publish(client(who), courseId);
    expect(await isOpen(id)).toBe(false);
    const mine = eq(revisionMedia.mediaId, id);
    expect(await db.select().from(revisionMedia).where(mine)).toEqual([{ lessonId, revision: 1, mediaId: id }]);
    await expect(db.delete(revisionMedia).where(mine)).rejects.toThrow();
  });

  it("is as closed as the lesson", async () => {
    const who = creator();
    const [closed, open] = [await picture(who), await picture(who)];
    const { courseId, lessonId } = await published(who, shown(closed), { access: "paid" });
    expect(await isOpen(closed)).toBe(false);
    await client(who).patch(`/v1/authoring/lessons/${lessonId}`, { preview: true, body: shown(open) }, any);
    await publish(client(who), courseId);
    expect([await isOpen(closed), await isOpen(open)]).toEqual([false, true]);
  });

  it("of somebody else's, or that is no picture, is its text alone and opens nothing", async () => {
    const [who, stranger] = [creator(), creator()];
    const [theirs, film] = [await picture(stranger), await readyMedia(who)];
    const { lessonId } = await published(who, `${shown(theirs)} ${shown(film)}`, { description: shown(theirs) });
    expect((await client().get(`/v1/lessons/${lessonId}`)).body.html).toBe("<p>A tree A tree</p>\n");
    expect([await isOpen(theirs), await isOpen(film)]).toEqual([false, false]);
  });

  it("stays when its author leaves the course", async () => {
    const [who, helper] = [creator(), creator()];
    const id = await picture(helper);
    const made = await completeDraft(client(who));
    const authors = `/v1/authoring/courses/${made.course.id}/authors/${helper.id}`;
    await client(who).put(authors, { role: "editor" });
    await client(helper).patch(`/v1/authoring/lessons/${made.lesson.id}`, { body: shown(id) }, any);
    await publish(client(who), made.course.id);
    await client(who).delete(authors, any);
    await client(who).patch(`/v1/authoring/lessons/${made.lesson.id}`, { body: `More. ${shown(id)}` }, any);
    await publish(client(who), made.course.id);
    expect(await isOpen(id)).toBe(true);
  });

  it("without known pixels is shown all the same", async () => {
    const who = creator();
    const id = await readyMedia(who, "image/png");
    const { lessonId } = await published(who, shown(id));
    const { html } = (await client().get(`/v1/lessons/${lessonId}`)).body;
    expect(html).toContain(`<img src="/v1/media/${id}" alt="A tree" loading="lazy"`);
  });
});

it("a picture in a course's description is public with the course, whatever its lessons are", async () => {
  const who = creator();
  const id = await picture(who);
  const { courseId } = await published(who, "Text.", { access: "paid", description: shown(id) });
  expect((await client().get(`/v1/courses/${courseId}`)).body.descriptionHtml).toContain(img(`/v1/media/${id}`));
  expect(await isOpen(id)).toBe(true);
});

it("the preview shows the author's own pictures before anybody else can see them", async () => {
  const who = creator();
  const [mine, theirs] = [await picture(who), await picture(creator())];
  const { html } = (await client(who).post("/v1/authoring/preview", { markdown: `${shown(mine)} ${shown(theirs)}` }))
    .body;
  const src = /src="([^"]+)"/.exec(html)?.[1] ?? "";
  expect(src).toMatch(new RegExp(`^/v1/media/${mine}/~\\d+~[\\w-]+$`));
  expect(html).toContain(img(src));
  expect(html).not.toContain(theirs);
  expect([(await client().get(src)).status, await isOpen(mine)]).toEqual([200, false]);
  await db.update(media).set({ state: "deleted" }).where(eq(media.id, mine));
  expect((await client(who).post("/v1/authoring/preview", { markdown: shown(mine) })).body.html).toBe(
    "<p>A tree</p>\n",
  );
});
