import { expect, it } from "vitest";
import { addLesson, draftCourse, rareWord } from "../../src/course.ts";
import { contentEvents } from "../../src/database.ts";
import { largeFilm } from "../../src/film.ts";
import { beginUpload, sendPart } from "../../src/upload.ts";
import { creator, learner, ok, visitor } from "../../src/visitor.ts";

const film = largeFilm(11 * 1024 * 1024);

it("somebody who has not confirmed their address, or is no creator, cannot teach", async () => {
  const stranger = visitor();
  const { name, email, password } = stranger;
  await ok(stranger.post("/v1/auth/sign-up/email", { name, email, password }));
  const signIn = await stranger.post("/v1/auth/sign-in/email", { email, password });
  expect([signIn.status, signIn.body.code]).toEqual([403, "auth.unverified"]);

  const reader = await learner();
  const begin = await reader.post("/v1/authoring/courses", { title: "Mine", language: "en" });
  expect([begin.status, begin.body.code]).toEqual([403, "auth.forbidden"]);
});

it("a creator uploads a film in parts, one of which fails and is sent again, and publishes it in a course", async () => {
  const cleo = await creator("Cleo Creator");
  const begun = await beginUpload(cleo, film, { filename: "Begrüßung.mp4", contentType: "video/mp4" });
  expect(begun.parts.length).toBeGreaterThan(1);

  // The first part arrives; the second breaks off half-way; everything after a reload starts from what the platform knows.
  const [first, second, ...rest] = begun.parts;
  expect((await sendPart(film, begun, first?.partNumber ?? 0)).ok).toBe(true);
  const broken = await fetch(second?.url ?? "", { method: "PUT", body: film.slice(0, 1000) });
  expect(broken.ok).toBe(false);
  const early = await cleo.post(`/v1/uploads/${begun.uploadId}/complete`, {});
  expect([early.status, early.body.code]).toEqual([409, "upload.parts-missing"]);

  const resumed = await ok(cleo.get(`/v1/uploads/${begun.uploadId}`));
  expect(resumed.body).toMatchObject({
    state: "open",
    parts: [{ PartNumber: 1, Size: first?.sizeBytes, ETag: expect.any(String) }],
  });
  for (const part of [second, ...rest]) {
    const fresh = await ok(cleo.get(`/v1/uploads/${begun.uploadId}/parts/${part?.partNumber}`));
    expect((await sendPart(film, begun, part?.partNumber ?? 0, fresh.body.url)).ok).toBe(true);
  }
  const done = await ok(cleo.post(`/v1/uploads/${begun.uploadId}/complete`, {}));
  expect(done.body.state).toBe("ready");

  const word = rareWord();
  const { courseId, sectionId, slug } = await draftCourse(cleo, `Welcome ${word}`);
  const lessonId = await addLesson(cleo, sectionId, {
    kind: "video",
    title: "Hello",
    mediaId: begun.mediaId,
    durationSeconds: 60,
  });
  const bad = await cleo.put(
    `/v1/authoring/lessons/${lessonId}/captions/en`,
    "WEBVTT\n\n00:05.000 --> 00:01.000\nBackwards",
    { "Content-Type": "text/vtt" },
  );
  expect([bad.status, bad.body.code]).toEqual([400, "captions.invalid"]);
  expect(JSON.stringify(bad.body.errors)).toMatch(/3/);
  const vtt = `WEBVTT\n\n00:01.000 --> 00:04.000\nToday we speak of ${word}x.\n`;
  await ok(cleo.put(`/v1/authoring/lessons/${lessonId}/captions/en`, vtt, { "Content-Type": "text/vtt" }));

  expect((await visitor().get(`/v1/courses/${slug}`)).status).toBe(404);
  await ok(cleo.post(`/v1/authoring/courses/${courseId}/publish`, {}));
  expect(contentEvents("content.course.published.v1", courseId)).toEqual([{ courseId, version: 1, slug }]);

  const anybody = visitor();
  const course = await ok(anybody.get(`/v1/courses/${slug}`));
  expect(course.body).toMatchObject({ id: courseId, title: `Welcome ${word}` });
  expect(JSON.stringify(course.body)).toContain("Cleo Creator");
  const said = await ok(anybody.get(`/v1/search?q=${word}x`));
  expect(said.body.items).toMatchObject([{ kind: "caption", lesson: { id: lessonId }, atSeconds: 1 }]);
});

it("what is published does not change until it is published again", async () => {
  const cleo = await creator();
  const { courseId, sectionId, slug } = await draftCourse(cleo, `First title ${rareWord()}`);
  await addLesson(cleo, sectionId, { kind: "document", title: "Only", body: "Old text" });
  await ok(cleo.post(`/v1/authoring/courses/${courseId}/publish`, {}));

  const draft = await ok(cleo.get(`/v1/authoring/courses/${courseId}`));
  const etag = draft.headers.get("ETag") ?? "";
  await ok(cleo.patch(`/v1/authoring/courses/${courseId}`, { title: "Second title" }, { "If-Match": etag }));
  const late = await cleo.patch(`/v1/authoring/courses/${courseId}`, { title: "Third title" }, { "If-Match": etag });
  expect([late.status, late.body.code]).toEqual([412, "precondition.failed"]);

  expect((await visitor().get(`/v1/courses/${slug}`)).body.title).toMatch(/^First title/);
  await ok(cleo.post(`/v1/authoring/courses/${courseId}/publish`, {}));
  expect((await visitor().get(`/v1/courses/${courseId}`)).body).toMatchObject({ title: "Second title", version: 2 });
});

it("an author sees one's new name on the course page soon after changing it", async () => {
  const cleo = await creator("Old Name");
  const { courseId, sectionId, slug } = await draftCourse(cleo, `Names ${rareWord()}`);
  await addLesson(cleo, sectionId, { kind: "document", title: "Only", body: "Text" });
  await ok(cleo.post(`/v1/authoring/courses/${courseId}/publish`, {}));
  const me = await ok(cleo.get("/v1/me"));
  await ok(cleo.patch("/v1/me", { name: "New Name" }, { "If-Match": me.headers.get("ETag") ?? "" }));
  await expect
    .poll(async () => JSON.stringify((await visitor().get(`/v1/courses/${slug}`)).body))
    .toContain("New Name");
});
