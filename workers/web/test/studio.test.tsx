import { describe, expect, it } from "vitest";
import { webVttOf } from "../islands/studio/web-vtt-of.ts";
import { lessonChange } from "../src/studio/lesson/lesson-change.ts";
import { type Answers, pages, refused } from "./pages.ts";

const at = "2026-11-01T10:00:00.000Z";
const lesson = { id: "les_1", kind: "video", title: "Tides", preview: false, version: 1 };
const outline = { version: 4, sections: [{ id: "sec_1", title: "First", version: 2, lessons: [lesson] }] };
const course = {
  ...{ id: "crs_1", slug: "tides", title: "Tides <of> the sea", summary: "", description: "", language: "en" },
  ...{ level: "all", topics: ["sea"], skills: [], coverMediaId: null, access: "free", status: "draft" },
  ...{ latestVersion: 0, takedown: null, role: "owner", version: 3, createdAt: at, updatedAt: at, outline },
};
const draft = {
  ...{ ...lesson, courseId: "crs_1", sectionId: "sec_1", body: "Saved", mediaId: null, url: null, durationSeconds: 60 },
  ...{ completion: { rule: "watched", share: 0.9 }, captions: [], createdAt: at, updatedAt: at },
};
const me = { id: "usr_1", name: "Ada", roles: ["learner", "creator"], timeZone: "UTC" };
const tagged = (body: object, etag: string) => () => Response.json(body, { headers: { ETag: etag } });

const answers: Answers = {
  "GET /v1/me": me,
  "GET /v1/authoring/courses": { items: [course], next: null },
  "GET /v1/authoring/courses/crs_1": tagged(course, '"v3"'),
  "GET /v1/authoring/courses/crs_1/outline": outline,
  "GET /v1/authoring/lessons/les_1": tagged(draft, '"v1"'),
  "GET /v1/authoring/media": { items: [], next: null },
};
const lessonForm = {
  key: "k",
  version: '"v1"',
  title: "Tides",
  body: "Typed",
  mediaId: "",
  durationSeconds: "60",
  rule: "opened",
  share: "90",
};

describe("the studio", () => {
  it("lists one's courses with what they say of themselves, for nobody to keep", async () => {
    const answer = await pages(answers).request("/studio");
    const html = await answer.text();
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([200, "private, no-store"]);
    expect(html).toContain("Tides &lt;of&gt; the sea");
    expect(html).toContain('href="/studio/new"');
  });

  it("offers who is no creator to become one, and no new course", async () => {
    const learner = {
      ...answers,
      "GET /v1/me": { ...me, roles: ["learner"] },
      "GET /v1/authoring/courses": { items: [], next: null },
    };
    const html = await (await pages(learner).request("/studio")).text();
    expect(html).toContain("Become a creator");
    expect(html).not.toContain('href="/studio/new"');
  });

  it("sends who is not signed in to sign in and back", async () => {
    const out = { ...answers, "GET /v1/authoring/courses/crs_1": refused("auth.required", 401) };
    const answer = await pages(out).request("/studio/courses/crs_1");
    expect([answer.status, answer.headers.get("Location")]).toEqual([
      303,
      "/sign-in?return=%2Fstudio%2Fcourses%2Fcrs_1",
    ]);
  });

  it("shows a viewer everything and no form", async () => {
    const viewer = { ...answers, "GET /v1/authoring/courses/crs_1": tagged({ ...course, role: "viewer" }, '"v3"') };
    for (const path of ["/studio/courses/crs_1", "/studio/courses/crs_1/details"]) {
      const html = await (await pages(viewer).request(path)).text();
      expect(html).toContain("You can view this draft but not change it.");
      expect(html).not.toContain('method="post"');
    }
  });

  it("says why the staff have taken a course down", async () => {
    const takedown = { reason: "Copied <b>text</b>", since: at };
    const down = { ...answers, "GET /v1/authoring/courses/crs_1": tagged({ ...course, takedown }, '"v3"') };
    const html = await (await pages(down).request("/studio/courses/crs_1")).text();
    expect(html).toContain("Taken down by staff on Nov 1, 2026");
    expect(html).toContain("Copied &lt;b&gt;text&lt;/b&gt;");
  });

  it("moves a section from the order that was seen, under that version", async () => {
    const put = tagged({ ...outline, version: 5 }, '"v5"');
    const { submit, asked } = pages({ ...answers, "PUT /v1/authoring/courses/crs_1/outline": put });
    const answer = await submit("/studio/courses/crs_1", { do: "move", key: "k", version: '"v4"', move: "les_1 up" });
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/studio/courses/crs_1#les_1"]);
    const sent = asked.at(-1);
    expect([sent?.headers.get("If-Match"), sent?.headers.get("Idempotency-Key")]).toEqual(['"v4"', "k"]);
    expect(await sent?.json()).toEqual({ sections: [{ id: "sec_1", lessonIds: ["les_1"] }] });
  });

  it("keeps a section's name that was too long, and says so", async () => {
    const answer = await pages(answers).submit("/studio/courses/crs_1", {
      do: "add-section",
      key: "k",
      title: "x".repeat(201),
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("x".repeat(201));
  });
});

describe("the lesson editor", () => {
  it("after a change elsewhere shows both texts and saves over what is there now", async () => {
    const failing = { ...answers, "PATCH /v1/authoring/lessons/les_1": refused("precondition.failed", 412) };
    const changed = { ...failing, "GET /v1/authoring/lessons/les_1": tagged({ ...draft, body: "Theirs" }, '"v2"') };
    const answer = await pages(changed).submit("/studio/lessons/les_1", lessonForm);
    const html = await answer.text();
    expect(answer.status).toBe(412);
    expect(html.match(/<pre dir="auto">[^<]*/g)).toEqual(
      expect.arrayContaining(['<pre dir="auto">Typed', '<pre dir="auto">Theirs']),
    );
    expect(html).toMatch(/<textarea[^>]*>Typed</);
    expect(html).toContain('name="version" value="&quot;v2&quot;"');
  });

  it("asks whoever's session ended to sign in, and holds what was typed", async () => {
    const ended = { ...answers, "PATCH /v1/authoring/lessons/les_1": refused("auth.required", 401) };
    const answer = await pages(ended).submit("/studio/lessons/les_1", lessonForm);
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain("Typed");
  });

  it("shows without scripts what the text becomes, and keeps what is typed", async () => {
    const preview = { ...answers, "POST /v1/authoring/preview": { html: "<p>It <em>pulls</em></p>", toc: [] } };
    const html = await (await pages(preview).submit("/studio/lessons/les_1/preview", lessonForm)).text();
    expect(html).toContain("<em>pulls</em>");
    expect(html).toMatch(/<textarea[^>]*>Typed</);
  });

  it("asks for what a form holds, and for nothing of what another kind of lesson has", () => {
    const base = { title: "T", body: "a\r\nb" };
    expect(lessonChange({ ...base, url: "", rule: "opened" })).toEqual({
      ...{ title: "T", body: "a\nb", url: null, preview: false, completion: { rule: "opened" } },
    });
    expect(
      lessonChange({ ...base, mediaId: "med_1", durationSeconds: "61", preview: "on", rule: "watched", share: "80" }),
    ).toEqual({
      ...{ title: "T", body: "a\nb", mediaId: "med_1", durationSeconds: 61, preview: true },
      completion: { rule: "watched", share: 0.8 },
    });
  });
});

describe("captions", () => {
  it("that are wrong come back with their lines, and nothing typed is lost", async () => {
    const errors = [{ pointer: "#/3", detail: "Line 3: The end is before the start." }];
    const put = refused("captions.invalid", 400, { errors });
    const { submit } = pages({ ...answers, "PUT /v1/authoring/lessons/les_1/captions/en": put });
    const vtt = "WEBVTT\r\n\r\n00:05.000 --> 00:01.000\r\nBack";
    const answer = await submit("/studio/lessons/les_1/captions", { key: "k", language: "en", label: "", vtt });
    const html = await answer.text();
    expect(answer.status).toBe(400);
    expect(html).toContain('data-line="3">Line 3</a>');
    expect(html).toMatch(/<code class="wrong-line"[^>]*>00:05.000 --&gt; 00:01.000</);
    expect(html).toContain("Back</textarea>");
  });

  it("in SubRip become WebVTT, and WebVTT stays as it is", () => {
    const srt = "\uFEFF1\r\n00:00:01,500 --> 00:00:02,000\r\nHello, you\r\n";
    expect(webVttOf(srt)).toBe("WEBVTT\n\n1\n00:00:01.500 --> 00:00:02.000\nHello, you\n");
    expect(webVttOf("WEBVTT\n\nNOTE 1,500")).toBe("WEBVTT\n\nNOTE 1,500");
  });
});

describe("publishing", () => {
  const changes = {
    ...{ courseId: "crs_1", from: null, to: null, changed: true, fields: [], description: null },
    ...{ sections: [], lessons: [] },
    hindrances: [
      { code: "course.incomplete", pointer: "#/summary", detail: "No summary." },
      { code: "course.incomplete", pointer: "#/outline/sections/0/lessons/0/mediaId", detail: "No film." },
    ],
  };

  it("is not offered while something hinders it, and each hindrance leads to its field", async () => {
    const { request } = pages({ ...answers, "GET /v1/authoring/courses/crs_1/changes": changes });
    const html = await (await request("/studio/courses/crs_1/publish")).text();
    expect(html).toContain('href="/studio/courses/crs_1/details#field-summary"');
    expect(html).toContain('href="/studio/lessons/les_1#field-mediaId"');
    expect(html).toMatch(/<button class="button go"[^>]* disabled/);
  });

  it("names the version that was seen and sends its key once", async () => {
    const { submit, asked } = pages({ ...answers, "POST /v1/authoring/courses/crs_1/publish": course });
    const answer = await submit("/studio/courses/crs_1/publish", { key: "once", version: '"v3"' });
    expect(answer.headers.get("Location")).toBe("/studio/courses/crs_1/publish?published");
    expect([asked.at(-1)?.headers.get("If-Match"), asked.at(-1)?.headers.get("Idempotency-Key")]).toEqual([
      '"v3"',
      "once",
    ]);
  });
});

describe("co-authors", () => {
  it("are found by handle; one that nobody has is said at the field", async () => {
    const authors = { ...answers, "GET /v1/authoring/courses/crs_1/authors": { items: [] } };
    const { submit } = pages(authors);
    const answer = await submit("/studio/courses/crs_1/authors", {
      do: "add",
      key: "k",
      handle: "@nobody",
      role: "editor",
    });
    const html = await answer.text();
    expect(answer.status).toBe(400);
    expect(html).toContain('<a href="#field-handle">Handle: Nobody has this handle.</a>');
    expect(html).toContain('value="@nobody"');
  });
});
