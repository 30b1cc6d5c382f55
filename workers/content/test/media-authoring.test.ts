import { newId } from "@edgewise/chassis/ids";
import { codeOf } from "@edgewise/testkit/client";
import { commonCases } from "@edgewise/testkit/common-cases";
import { person } from "@edgewise/testkit/people";
import { beforeAll, describe, expect, it } from "vitest";
import {
  begin,
  bindings,
  bytesOf,
  client,
  creator,
  fileOf,
  objectOf,
  openToAll,
  rowOf,
  sent,
  uploaded,
} from "./upload-factories.ts";

const absent = "/v1/authoring/media/med_01kah3v2m8q5x7w9y1z3b5d7f9";

/** A draft course with one lesson that shows this media, and its editor. */
async function inCourse(mediaId: string) {
  const editor = creator();
  const [courseId, sectionId, lessonId] = [newId("crs"), newId("sec"), newId("les")];
  const run = (query: string, ...values: unknown[]) => bindings.DB.prepare(query).bind(...values);
  await bindings.DB.batch([
    run(
      "INSERT INTO courses (id, slug, title, language, level, access, created_at, updated_at) VALUES (?, ?, 'A', 'en', 'all', 'free', 1, 1)",
      courseId,
      courseId,
    ),
    run(
      "INSERT INTO course_authors (course_id, user_id, role, added_at) VALUES (?, ?, 'editor', 1)",
      courseId,
      editor.id,
    ),
    run(
      "INSERT INTO sections (id, course_id, position, title, created_at, updated_at) VALUES (?, ?, 0, 'A', 1, 1)",
      sectionId,
      courseId,
    ),
    run(
      `INSERT INTO lessons (id, course_id, section_id, position, kind, title, media_id, completion_rule, created_at, updated_at)
       VALUES (?, ?, ?, 0, 'video', 'A', ?, 'opened', 1, 1)`,
      lessonId,
      courseId,
      sectionId,
      mediaId,
    ),
  ]);
  return { editor, lessonId, courseId };
}

describe("the media of a creator", () => {
  it("are listed page by page, the newest first, and nobody else's among them", async () => {
    const who = creator();
    await uploaded(creator(), fileOf(10_000));
    const ids = [];
    for (let i = 0; i < 5; i++) ids.unshift((await begin(who, fileOf(100))).mediaId);
    const seen = [];
    let path: string | null = "/v1/authoring/media?limit=2";
    for (let pages = 0; path && pages < 9; pages++) {
      const { body } = await client(who).get(path);
      seen.push(...body.items.map((item: { id: string }) => item.id));
      path = body.next && `/v1/authoring/media?limit=2&cursor=${body.next}`;
    }
    expect(seen).toEqual(ids);
    expect((await client(who).get("/v1/authoring/media?state=ready")).body.items).toEqual([]);
  });

  it("are seen and used by the authors of a course that shows them, and by nobody else", async () => {
    const who = creator();
    const mediaId = await uploaded(who, fileOf(4000));
    const { editor } = await inCourse(mediaId);
    const { body } = await client(editor).get(`/v1/authoring/media/${mediaId}`);
    expect(body).toMatchObject({ id: mediaId, state: "ready", sizeBytes: 4000 });
    expect((await bytesOf(new URL(body.playback.url).pathname)).status).toBe(200);
    expect(codeOf(await client(creator()).get(`/v1/authoring/media/${mediaId}`))).toBe("resource.missing");
    expect(codeOf(await client(editor).delete(`/v1/authoring/media/${mediaId}`))).toBe("auth.forbidden");
  });
});

describe("the media of a course", () => {
  it.each([
    [
      "its cover",
      (mediaId: string, courseId: string) =>
        rowOf("UPDATE courses SET cover_media_id = ? WHERE id = ? RETURNING id", mediaId, courseId),
    ],
    [
      "in its public version",
      (mediaId: string, courseId: string) =>
        rowOf(
          "INSERT INTO published_media (media_id, course_id, open) VALUES (?, ?, 0) RETURNING open",
          mediaId,
          courseId,
        ),
    ],
  ])("are seen by its authors when they are %s, and cannot be deleted then", async (_, show) => {
    const who = creator();
    const { editor, courseId } = await inCourse(await uploaded(who, fileOf(200)));
    const mediaId = await uploaded(who, fileOf(100));
    expect(codeOf(await client(editor).get(`/v1/authoring/media/${mediaId}`))).toBe("resource.missing");
    await show(mediaId, courseId);
    expect((await client(editor).get(`/v1/authoring/media/${mediaId}`)).status).toBe(200);
    expect(codeOf(await client(who).delete(`/v1/authoring/media/${mediaId}`))).toBe("resource.conflict");
    expect(codeOf(await client().get(`/v1/media/${mediaId}`))).toBe("resource.missing");
  });
});

describe("deleting media", () => {
  it("removes its object and its address, and tells caches", async () => {
    const who = creator();
    const begun = await sent(who, fileOf(100));
    await client(who).post(`/v1/uploads/${begun.uploadId}/complete`, {});
    const path = `/v1/authoring/media/${begun.mediaId}`;
    const playback = new URL((await client(who).get(path)).body.playback.url).pathname;
    const answer = await client(who).delete(path);
    expect([answer.status, answer.headers.get("Cache-Group-Invalidation")]).toEqual([204, `"media:${begun.mediaId}"`]);
    expect(await objectOf(begun.uploadId)).toBeNull();
    expect((await bytesOf(playback)).status).toBe(404);
    expect(codeOf(await client(who).get(path))).toBe("resource.missing");
    expect(codeOf(await client(who).delete(path))).toBe("resource.missing");
    expect((await client(who).get("/v1/authoring/media")).body.items).toEqual([]);
  });

  it("is refused while a lesson shows it", async () => {
    const who = creator();
    const mediaId = await uploaded(who, fileOf(100));
    const { lessonId } = await inCourse(mediaId);
    const refused = await client(who).delete(`/v1/authoring/media/${mediaId}`);
    expect([refused.status, codeOf(refused)]).toEqual([409, "resource.conflict"]);
    await rowOf("DELETE FROM lessons WHERE id = ? RETURNING id", lessonId);
    expect((await client(who).delete(`/v1/authoring/media/${mediaId}`)).status).toBe(204);
  });

  it("is refused while a public course shows it", async () => {
    const who = creator();
    const mediaId = await uploaded(who, fileOf(100));
    await openToAll(mediaId, newId("crs"));
    expect(codeOf(await client(who).delete(`/v1/authoring/media/${mediaId}`))).toBe("resource.conflict");
    expect((await bytesOf(`/v1/media/${mediaId}`)).status).toBe(200);
  });

  it("gives up what is still on its way in", async () => {
    const who = creator();
    const begun = await sent(who, fileOf(100));
    expect((await client(who).delete(`/v1/authoring/media/${begun.mediaId}`)).status).toBe(204);
    expect((await client(who).get(`/v1/uploads/${begun.uploadId}`)).body.state).toBe("aborted");
    expect(codeOf(await client(who).post(`/v1/uploads/${begun.uploadId}/complete`, {}))).toBe("upload.state");
  });
});

describe("every route", () => {
  const owner = creator();
  let path = absent;
  beforeAll(async () => {
    path = `/v1/authoring/media/${await uploaded(owner, fileOf(100))}`;
  });
  const shared = { owner: () => owner, stranger: creator(), absentPath: absent, path: () => path };
  commonCases(client, [
    { name: "listMyMedia", method: "GET", path: () => "/v1/authoring/media", owner: () => owner, wrongRole: person() },
    { name: "getAuthoredMedia", method: "GET", ...shared },
    { name: "deleteMedia", method: "DELETE", wrongRole: person(), ...shared },
  ]);
});
