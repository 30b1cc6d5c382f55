import { describe, expect, it } from "vitest";
import { pages, refused, site } from "./pages.ts";
import { coursePage, grouped, lessonRow } from "./public-material.ts";

describe("the page of a course", () => {
  it("is kept with the groups of the course, so that a change of it is seen at once", async () => {
    const { request } = pages({ "GET /v1/courses/tides": grouped(coursePage(), '"course:crs_1", "author:usr_1"') });
    const answer = await request("/courses/tides");
    expect(answer.headers.get("Cache-Groups")).toBe('"course:crs_1", "author:usr_1"');
    expect(answer.headers.get("CDN-Cache-Control")).toMatch(/^public, max-age=\d+/);
  });

  it("tells people and programs what it is, and leads to its first open lesson", async () => {
    const cover = { url: "https://m.test/cover.png", width: 640, height: 360 };
    const page = coursePage({ cover, coverUrl: cover.url, title: "Tides </script> & ebbs" });
    const html = await (await pages({ "GET /v1/courses/tides": page }).request("/ar/courses/tides")).text();
    expect(html).toContain("<p>The <em>moon</em> pulls.</p>");
    expect(html).toContain('href="/ar/lessons/les_1"');
    expect(html).toContain(`<link rel="canonical" href="${site}/ar/courses/tides"/>`);
    expect(html).toContain('<meta property="og:image" content="https://m.test/cover.png"/>');
    expect(html).toContain('src="https://m.test/cover.png" alt="" width="640" height="360"');
    const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      "@type": "Course",
      name: "Tides </script> & ebbs",
      url: `${site}/ar/courses/tides`,
      author: [{ name: "Ada Lovelace", url: `${site}/ar/people/ada` }],
    });
  });

  it("says of a lesson that is not open that it is not, and has no link to it", async () => {
    const lessons = [lessonRow("1", { open: false }), lessonRow("2", { preview: true })];
    const page = coursePage({ access: "paid", sections: [{ id: "sec_1", title: "Coast", lessons }] });
    const html = await (await pages({ "GET /v1/courses/tides": page }).request("/courses/tides")).text();
    expect(html).not.toContain("/lessons/les_1");
    expect(html).toContain("Locked");
    expect(html).toContain('class="button" href="/lessons/les_2"');
  });

  it("leads from an old slug and from an id to the address that it has now", async () => {
    const moved = () => new Response(null, { status: 308, headers: { Location: "/v1/courses/tides" } });
    const { request } = pages({ "GET /v1/courses/waves": moved, "GET /v1/courses/crs_1": coursePage() });
    for (const path of ["/ar/courses/waves", "/ar/courses/crs_1"]) {
      const answer = await request(path);
      expect([answer.status, answer.headers.get("Location")]).toEqual([308, "/ar/courses/tides"]);
    }
  });

  it("that is not public is a page that says so", async () => {
    const answer = await pages().request("/courses/draft");
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([404, "private, no-store"]);
    expect(await answer.text()).toContain("What you are looking for does not exist");
  });
});

describe("where a learner stands in a course", () => {
  const standing = (more: object) => ({ courseId: "crs_1", lastLessonId: "les_1", completedAt: null, ...more });
  const done = (id: string) => ({ lessonId: `les_${id}`, completedAt: "2026-01-01T00:00:00.000Z" });
  const asked = (progress: object) =>
    pages({ "GET /v1/me/progress/crs_1": standing(progress), "GET /v1/courses/crs_1": coursePage() }).request(
      "/fragments/course/crs_1",
    );

  it("says which lessons are done and goes on with the first that is not", async () => {
    const html = await (await asked({ lessons: [done("1"), done("gone")] })).text();
    expect(html).toContain('data-done="les_1"');
    expect(html).toContain('href="/lessons/les_2"');
    expect(html).toContain('value="0.5"');
  });

  it("offers to look again at what is done", async () => {
    const html = await (await asked({ lessons: [done("1"), done("2")] })).text();
    expect(html).toContain("Review");
  });

  it("is nothing for who has not begun, and for nobody", async () => {
    expect(await (await asked({ lessons: [] })).text()).toBe("");
    const { request } = pages({
      "GET /v1/me/progress/crs_1": refused("auth.required", 401),
      "GET /v1/courses/crs_1": coursePage(),
    });
    expect((await request("/fragments/course/crs_1")).status).toBe(204);
  });
});
