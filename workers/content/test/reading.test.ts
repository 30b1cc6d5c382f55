import { newId } from "@edgewise/chassis/ids";
import { clientOf, codeOf } from "@edgewise/testkit/client";
import { countingDatabase } from "@edgewise/testkit/counting-database";
import { person } from "@edgewise/testkit/people";
import { describe, expect, it } from "vitest";
import {
  app,
  client,
  completeDraft,
  creator,
  draft,
  lesson,
  match,
  publicCourse,
  publish,
  readyMedia,
  section,
  slug,
  testEnv,
  vtt,
} from "./factories.ts";

/** An anonymous client whose queries are counted. */
function counting() {
  const { db, queries } = countingDatabase(testEnv().DB);
  return { api: clientOf(app, testEnv({ DB: db })), queries };
}

/** A paid course with a closed film, captioned, and an open preview. */
async function paidCourse() {
  const owner = creator();
  const api = client(owner);
  const course = await draft(api, { access: "paid" });
  const part = await section(api, course.id);
  const mediaId = await readyMedia(owner);
  const film = await lesson(api, part.id, { kind: "video", title: "Film", mediaId, durationSeconds: 60 });
  await api.put(`/v1/authoring/lessons/${film.id}/captions/en`, vtt, { "Content-Type": "text/vtt" });
  const preview = await lesson(api, part.id, { preview: true });
  await publish(api, course.id);
  return { owner, api, course, film, preview, mediaId };
}

describe("a course page", () => {
  it("is found by its id, its slug, and the slugs it was public under", async () => {
    const api = client(creator());
    const { course } = await publicCourse(api);
    const next = slug();
    await api.patch(`/v1/authoring/courses/${course.id}`, { slug: next }, match(course.version));
    // Not before learners were shown it.
    const early = await client().get(`/v1/courses/${next}`);
    expect([early.status, early.headers.get("Location")]).toEqual([308, `/v1/courses/${course.slug}`]);
    await publish(api, course.id);
    const old = await client().get(`/v1/courses/${course.slug}`);
    expect([old.status, old.headers.get("Location")]).toEqual([308, `/v1/courses/${next}`]);
    expect((await client().get(`/v1/courses/${next}`)).body.id).toBe(course.id);
    expect((await client().get(`/v1/courses/${course.id}`)).body.slug).toBe(next);
  });

  it("may be kept by shared caches until one of its groups changes, and is not sent twice to who has it", async () => {
    const owner = creator();
    const { course } = await publicCourse(client(owner));
    const first = await client().get(`/v1/courses/${course.id}`);
    const { headers } = first;
    expect(headers.get("CDN-Cache-Control")).toBe(
      "public, max-age=3600, stale-while-revalidate=600, stale-if-error=86400",
    );
    expect(headers.get("Cache-Control")).toBe("public, no-cache");
    expect(headers.get("Cache-Groups")).toBe(`"course:${course.id}", "author:${owner.id}"`);
    const again = await client().get(`/v1/courses/${course.id}`, { "If-None-Match": `W/${headers.get("ETag")}, "x"` });
    expect([again.status, again.body]).toEqual([304, ""]);
    expect(again.headers.get("Cache-Groups")).toBe(headers.get("Cache-Groups"));
    expect((await client().get(`/v1/courses/${course.id}`, { "If-None-Match": '"x"' })).status).toBe(200);
  });

  it("looks absent while it is a draft, to its authors too", async () => {
    const owner = creator();
    const { course, lesson: document } = await completeDraft(client(owner));
    for (const api of [client(), client(owner)]) {
      for (const path of [`courses/${course.id}`, `courses/${course.slug}`, `lessons/${document.id}`]) {
        const answer = await api.get(`/v1/${path}`);
        expect([answer.status, codeOf(answer)]).toEqual([404, "resource.missing"]);
        expect(answer.headers.get("Cache-Control")).toBe("no-store");
      }
    }
    expect((await client().get(`/v1/courses/${newId("crs")}`)).status).toBe(404);
    expect((await client().get("/v1/courses/No_such")).status).toBe(400);
  });
});

describe("a lesson", () => {
  it("of a course that is not free is open only as a preview, in the outline and in itself", async () => {
    const { course, film, preview, api, mediaId } = await paidCourse();
    const { sections } = (await client().get(`/v1/courses/${course.id}`)).body;
    expect(sections[0].lessons.map(({ open }: { open: boolean }) => open)).toEqual([false, true]);
    expect((await client().get(`/v1/lessons/${preview.id}`)).status).toBe(200);
    for (const who of [undefined, person(), creator()]) {
      for (const path of ["", "/captions/en"]) {
        const answer = await client(who).get(`/v1/lessons/${film.id}${path}`);
        expect([answer.status, codeOf(answer)]).toEqual([403, "auth.forbidden"]);
        expect(JSON.stringify(answer.body)).not.toContain("Welcome");
      }
    }
    const own = await api.get(`/v1/lessons/${film.id}`);
    expect(own.headers.get("Cache-Control")).toBe("private, no-store");
    expect(own.headers.get("Cache-Groups")).toBeNull();
    expect(own.body.media.url).toMatch(new RegExp(`/v1/media/${mediaId}/~\\d+~`));
    expect((await api.get(`/v1/lessons/${film.id}/captions/en`)).headers.get("Cache-Control")).toBe(
      "private, no-store",
    );
  });

  it("gives its place, its neighbours, its media and what is said in it", async () => {
    const owner = creator();
    const api = client(owner);
    const { course, section: part, lesson: first } = await completeDraft(api);
    const mediaId = await readyMedia(owner);
    const film = await lesson(api, part.id, { kind: "video", title: "Film", body: "", mediaId, durationSeconds: 60 });
    const type = { "Content-Type": "text/vtt" };
    await api.put(`/v1/authoring/lessons/${film.id}/captions/en`, vtt, type);
    await api.put(`/v1/authoring/lessons/${film.id}/captions/de`, vtt.replace("Welcome", "Willkommen"), type);
    await publish(api, course.id);
    const { body } = await client().get(`/v1/lessons/${film.id}`);
    expect(body).toMatchObject({ position: 1, previousLessonId: first.id, nextLessonId: null, durationSeconds: 60 });
    expect(body.completion).toEqual({ rule: "watched", share: 0.9 });
    expect(body.media).toEqual({
      id: mediaId,
      url: `${testEnv().PUBLIC_ORIGIN}/v1/media/${mediaId}`,
      contentType: "video/mp4",
    });
    expect(body.captions.map(({ language, label }: { language: string; label: string }) => [language, label])).toEqual([
      ["de", "Deutsch"],
      ["en", "English"],
    ]);
    expect(body.transcript).toEqual({
      language: "en",
      cues: [{ start: 1, end: 4, text: "Welcome to the course." }],
    });
    const german = await client().get(`/v1/lessons/${film.id}?transcript=de`);
    expect(german.body.transcript.cues[0].text).toBe("Willkommen to the course.");
    const file = await client().get(`/v1/lessons/${film.id}/captions/DE`);
    expect([file.headers.get("Content-Type"), file.body]).toEqual([
      "text/vtt; charset=utf-8",
      vtt.replace("Welcome", "Willkommen"),
    ]);
  });

  it("that was taken out of the outline is gone with the next version, and back with its id if it returns", async () => {
    const api = client(creator());
    const { course, section: part, lesson: document } = await publicCourse(api);
    const other = await lesson(api, part.id);
    await api.delete(`/v1/authoring/lessons/${document.id}`, match(1));
    expect((await client().get(`/v1/lessons/${document.id}`)).status).toBe(200);
    await publish(api, course.id);
    expect((await client().get(`/v1/lessons/${document.id}`)).status).toBe(404);
    expect((await client().get(`/v1/lessons/${other.id}`)).body.position).toBe(0);
  });
});

describe("reading", () => {
  it("takes one query for a course page, one for an open lesson, two for a closed one", async () => {
    const { owner, course, film, preview } = await paidCourse();
    for (const [path, who, expected] of [
      [`courses/${course.id}`, undefined, 1],
      [`courses/${course.slug}`, undefined, 1],
      ["courses?limit=5", undefined, 1],
      [`lessons/${preview.id}`, undefined, 1],
      [`lessons/${film.id}`, owner, 2],
      [`lessons/${film.id}/captions/en`, owner, 2],
    ] as const) {
      const { api, queries } = counting();
      expect((await api(who).get(`/v1/${path}`)).status).toBe(200);
      expect([path, queries()]).toEqual([path, expected]);
    }
  });
});
