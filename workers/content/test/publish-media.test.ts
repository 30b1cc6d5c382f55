import { clientOf, codeOf } from "@edgewise/testkit/client";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { media } from "../src/media/tables.ts";
import { freezeLessons } from "../src/version/freeze.ts";
import { snapshotOf } from "../src/version/snapshot.ts";
import { courseFacets, courseVersions, publishedMedia } from "../src/version/tables.ts";
import {
  app,
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
  testEnv,
} from "./factories.ts";
import { sweepCtx } from "./upload-factories.ts";

describe("publishing media", () => {
  it("waits for uploads, and wants the right type in each place", async () => {
    const owner = creator();
    const api = client(owner);
    const [uploading, deleted, film, pdf, picture] = await Promise.all([
      readyMedia(owner, "video/mp4", "uploading"),
      readyMedia(owner),
      readyMedia(owner),
      readyMedia(owner, "application/pdf"),
      readyMedia(owner, "image/png"),
    ]);
    const course = await draft(api, { coverMediaId: film });
    const part = await section(api, course.id);
    const made = [];
    for (const [kind, mediaId] of [
      ["video", uploading],
      ["video", deleted],
      ["video", pdf],
      ["document", picture],
      ["document", pdf],
    ]) {
      made.push(await lesson(api, part.id, { kind, mediaId, body: "", durationSeconds: 60 }));
    }
    await db.update(media).set({ state: "deleted" }).where(eq(media.id, deleted));
    const answer = await publish(api, course.id);
    expect(codeOf(answer)).toBe("course.incomplete");
    const at = "#/outline/sections/0/lessons";
    expect(answer.body.errors).toEqual([
      { pointer: "#/coverMediaId", detail: "This has to be an image, not video/mp4." },
      { pointer: `${at}/0/mediaId`, detail: "The upload is not ready: uploading." },
      { pointer: `${at}/1/mediaId`, detail: "That media no longer exists." },
      { pointer: `${at}/2/mediaId`, detail: "This has to be a video, not application/pdf." },
      { pointer: `${at}/3/mediaId`, detail: "This has to be a PDF, not image/png." },
    ]);
    expect(await db.select().from(courseVersions).where(eq(courseVersions.courseId, course.id))).toEqual([]);
  });

  it("says of each which anybody may have, and forgets it with the course", async () => {
    const owner = creator();
    const api = client(owner);
    const [cover, open, closed, both] = await Promise.all([
      readyMedia(owner, "image/png"),
      readyMedia(owner),
      readyMedia(owner),
      readyMedia(owner),
    ]);
    const course = await draft(api, { access: "paid", coverMediaId: cover, topics: ["films"] });
    const part = await section(api, course.id);
    for (const [mediaId, preview] of [
      [open, true],
      [closed, false],
      [both, false],
      [both, true],
    ]) {
      await lesson(api, part.id, { kind: "video", mediaId, preview, durationSeconds: 60 });
    }
    await publish(api, course.id);
    const rows = () => db.select().from(publishedMedia).where(eq(publishedMedia.courseId, course.id));
    expect(new Map((await rows()).map((row) => [row.mediaId, row.open]))).toEqual(
      new Map([
        [cover, true],
        [open, true],
        [closed, false],
        [both, true],
      ]),
    );
    await api.post(`/v1/authoring/courses/${course.id}/unpublish`);
    expect(await rows()).toEqual([]);
    expect(await db.select().from(courseFacets).where(eq(courseFacets.courseId, course.id))).toEqual([]);
  });
});

describe("a publication", () => {
  it("is refused to whoever saw an older draft, if they say which they saw", async () => {
    const api = client(creator());
    const { course } = await publicCourse(api);
    const path = `/v1/authoring/courses/${course.id}/publish`;
    expect(codeOf(await api.post(path, undefined, match(course.version - 1)))).toBe("precondition.failed");
    expect((await api.post(path, undefined, match(course.version))).body.latestVersion).toBe(2);
  });

  it("repeated under its Idempotency-Key is the one it was", async () => {
    const api = client(creator());
    const { course } = await completeDraft(api);
    const key = { "Idempotency-Key": course.id };
    const send = () => api.post(`/v1/authoring/courses/${course.id}/publish`, undefined, key);
    const [first, again] = [await send(), await send()];
    expect([again.status, again.body, again.headers.get("Idempotent-Replayed")]).toEqual([200, first.body, "true"]);
    expect(again.headers.get("ETag")).toBe(first.headers.get("ETag"));
    expect(await db.select().from(courseVersions).where(eq(courseVersions.courseId, course.id))).toHaveLength(1);
  });

  it("freezes nothing when the course changes between reading and writing", async () => {
    const owner = creator();
    const api = client(owner);
    const { course } = await completeDraft(api);
    const { DB } = testEnv();
    let batches = 0;
    const slow = new Proxy(DB, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (name !== "batch") return typeof value === "function" ? value.bind(target) : value;
        return async (all: D1PreparedStatement[]) => {
          // The first batch reads, the second writes.
          batches++;
          if (batches === 2) await api.patch(`/v1/authoring/courses/${course.id}`, { title: "Late" }, match(1));
          return target.batch(all);
        };
      },
    });
    const answer = await publish(clientOf(app, testEnv({ DB: slow }))(owner), course.id);
    expect([answer.status, codeOf(answer)]).toEqual([409, "resource.conflict"]);
    expect(await db.select().from(courseVersions).where(eq(courseVersions.courseId, course.id))).toEqual([]);
    expect((await client().get(`/v1/courses/${course.id}`)).status).toBe(404);
  });

  it("names a lesson that becomes too large a page", async () => {
    const api = client(creator());
    const { course, section: part } = await completeDraft(api);
    await lesson(api, part.id, { body: "&\n\n".repeat(330) });
    await lesson(api, part.id, { body: "# <\n".repeat(250) });
    await expect(freezeLessons(sweepCtx(), await snapshotOf(sweepCtx(), course.id), 19_000)).rejects.toMatchObject({
      code: "course.incomplete",
      extras: { errors: [{ pointer: "#/outline/sections/0/lessons/2/body" }] },
    });
  });

  it("freezes only lessons that fit into a row of D1", async () => {
    const { course } = await completeDraft(client(creator()));
    const draft = await snapshotOf(sweepCtx(), course.id);
    // A long title costs no rendering.
    const titled = (length: number) => ({
      ...draft,
      lessons: draft.lessons.map((each) => ({ ...each, title: "x".repeat(length) })),
    });
    expect((await freezeLessons(sweepCtx(), titled(1_890_000))).revisions).toHaveLength(1);
    await expect(freezeLessons(sweepCtx(), titled(1_900_000))).rejects.toMatchObject({ code: "course.incomplete" });
  });
});
