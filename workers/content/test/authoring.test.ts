import { newId } from "@edgewise/chassis/ids";
import { outbox } from "@edgewise/chassis/tables";
import { codeOf } from "@edgewise/testkit/client";
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { courseSlugs, courses, lessons, sections } from "../src/schema.ts";
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
  readyMedia,
  section,
  slug,
} from "./factories.ts";

describe("a draft", () => {
  it("belongs to who began it and is repeated by its Idempotency-Key, not made twice", async () => {
    const api = client(creator());
    const body = { title: "Über Gärten", language: "DE-at", topics: ["gardens"] };
    const key = { "Idempotency-Key": newId("key") };
    const [first, again] = [
      await api.post("/v1/authoring/courses", body, key),
      await api.post("/v1/authoring/courses", body, key),
    ];
    expect(first.status).toBe(201);
    expect(first.headers.get("ETag")).toBe('"v1"');
    expect(first.headers.get("Cache-Control")).toBe("private, no-store");
    expect(first.body).toMatchObject({ role: "owner", status: "draft", language: "de-AT", latestVersion: 0 });
    expect(first.body.slug).toMatch(/^uber-garten/);
    expect(again.body).toEqual(first.body);
    expect((await api.get("/v1/authoring/courses")).body.items).toEqual([first.body]);
  });

  it("refuses the change of somebody who saw an older one", async () => {
    const api = client(creator());
    const { course, section: part, lesson: document } = await completeDraft(api);
    for (const path of [`courses/${course.id}`, `sections/${part.id}`, `lessons/${document.id}`]) {
      const at = `/v1/authoring/${path}`;
      const [one, other] = await Promise.all([
        api.patch(at, { title: "Mine" }, match(1)),
        api.patch(at, { title: "Yours" }, match(1)),
      ]);
      expect([one.status, other.status].sort()).toEqual([200, 412]);
      expect(codeOf(one.status === 412 ? one : other)).toBe("precondition.failed");
      expect(codeOf(await api.patch(at, { title: "Blind" }))).toBe("precondition.required");
      expect(codeOf(await api.delete(at, match(1)))).toBe("precondition.failed");
    }
    expect(await db.select().from(lessons).where(eq(lessons.id, document.id))).toHaveLength(1);
  });

  it("takes a merge patch: what is left out stays, null empties", async () => {
    const owner = creator();
    const api = client(owner);
    const cover = await readyMedia(owner, "image/png");
    const course = await draft(api, { coverMediaId: cover, topics: ["sql"] });
    const type = { "Content-Type": "application/merge-patch+json" };
    const body = JSON.stringify({ coverMediaId: null, level: "beginner" });
    const answer = await api.patch(`/v1/authoring/courses/${course.id}`, body, { ...match(1), ...type });
    expect(answer.body).toMatchObject({ coverMediaId: null, level: "beginner", topics: ["sql"], version: 2 });
    expect(answer.headers.get("ETag")).toBe('"v2"');
  });

  it("cannot show media of somebody else", async () => {
    const theirs = await readyMedia(creator());
    const api = client(creator());
    const { course, section: part } = await completeDraft(api);
    const film = { kind: "video", title: "Stolen", mediaId: theirs };
    const added = await api.post(`/v1/authoring/sections/${part.id}/lessons`, film);
    expect([added.status, added.body.errors[0].pointer]).toEqual([400, "#/mediaId"]);
    const patched = await api.patch(`/v1/authoring/courses/${course.id}`, { coverMediaId: theirs }, match(1));
    expect([patched.status, patched.body.errors[0].pointer]).toEqual([400, "#/coverMediaId"]);
  });

  it("keeps to what fits the kind of a lesson", async () => {
    const api = client(creator());
    const { section: part } = await completeDraft(api);
    const body = { kind: "link", title: "x", completion: { rule: "watched" }, mediaId: newId("med") };
    const answer = await api.post(`/v1/authoring/sections/${part.id}/lessons`, body);
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([
      "#/mediaId",
      "#/completion/rule",
    ]);
  });

  it("is deleted with all that belongs to it, but never once it was public", async () => {
    const api = client(creator());
    const { course } = await completeDraft(api);
    const gone = await api.delete(`/v1/authoring/courses/${course.id}`, match(1));
    expect(gone.status).toBe(204);
    for (const table of [sections, lessons, courseSlugs]) {
      expect(await db.select().from(table).where(eq(table.courseId, course.id))).toEqual([]);
    }
    const { course: shown } = await publicCourse(api);
    const kept = await api.delete(`/v1/authoring/courses/${shown.id}`, match(shown.version));
    expect([kept.status, codeOf(kept)]).toEqual([409, "course.state"]);
  });
});

describe("a slug", () => {
  it("goes to exactly one of many who want it", async () => {
    const wanted = slug();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        client(creator()).post("/v1/authoring/courses", { title: "Same", language: "en", slug: wanted }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(await db.select().from(courses).where(eq(courses.slug, wanted))).toHaveLength(1);
  });

  it("cannot be taken from a course that was public under it, and can from one that never was", async () => {
    const api = client(creator());
    const { course } = await publicCourse(api);
    const moved = await api.patch(`/v1/authoring/courses/${course.id}`, { slug: slug() }, match(course.version));
    await publish(api, course.id);
    const rival = await client(creator()).post("/v1/authoring/courses", {
      title: "Rival",
      language: "en",
      slug: course.slug,
    });
    expect(codeOf(rival)).toBe("resource.conflict");
    const back = await api.patch(`/v1/authoring/courses/${course.id}`, { slug: course.slug }, match(4));
    expect([moved.status, back.status, back.body.slug]).toEqual([200, 200, course.slug]);

    const hidden = await draft(api);
    await api.patch(`/v1/authoring/courses/${hidden.id}`, { slug: slug() }, match(1));
    await draft(client(creator()), { slug: hidden.slug });
  });
});

describe("the life of a course", () => {
  it("takes it from learners and tells who listens, once", async () => {
    const api = client(creator());
    const { course, lesson: document } = await publicCourse(api);
    const answer = await api.post(`/v1/authoring/courses/${course.id}/unpublish`);
    expect(answer.body).toMatchObject({ status: "unpublished", latestVersion: 1 });
    expect(answer.headers.get("Cache-Group-Invalidation")).toBe(`"catalogue", "course:${course.id}"`);
    expect(codeOf(await client().get(`/v1/courses/${course.id}`))).toBe("resource.missing");
    expect(codeOf(await client().get(`/v1/courses/${course.slug}`))).toBe("resource.missing");
    expect(codeOf(await client().get(`/v1/lessons/${document.id}`))).toBe("resource.missing");
    expect(codeOf(await api.post(`/v1/authoring/courses/${course.id}/unpublish`))).toBe("course.state");
    const told = await db
      .select()
      .from(outbox)
      .where(sql`type = 'content.course.unpublished.v1' AND
      json_extract(envelope, '$.data.courseId') = ${course.id}`);
    expect(told.map((row) => JSON.parse(row.envelope).data)).toEqual([{ courseId: course.id, slug: course.slug }]);
  });

  it("archives: hidden from lists, closed to changes, brought back by publishing", async () => {
    const api = client(creator());
    const { course, section: part } = await publicCourse(api);
    await api.post(`/v1/authoring/courses/${course.id}/archive`);
    expect((await api.get("/v1/authoring/courses")).body.items).toEqual([]);
    expect((await api.get("/v1/authoring/courses?status=archived")).body.items).toHaveLength(1);
    expect(codeOf(await api.post(`/v1/authoring/courses/${course.id}/archive`))).toBe("course.state");
    const change = await api.post(`/v1/authoring/sections/${part.id}/lessons`, { kind: "link", title: "x" });
    expect([change.status, codeOf(change)]).toEqual([409, "course.state"]);
    expect((await publish(api, course.id)).body).toMatchObject({ status: "published", latestVersion: 2 });
    await lesson(api, part.id);
    await section(api, course.id);
  });
});
