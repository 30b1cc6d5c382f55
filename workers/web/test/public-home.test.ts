import { describe, expect, it } from "vitest";
import { pages, refused } from "./pages.ts";
import { courseCard, coursePage, grouped } from "./public-material.ts";

const home = { newest: [courseCard()], forBeginners: [], inLanguage: [], degraded: [] };

describe("the first page", () => {
  it("is kept with the groups of what it shows, and says nothing of who is here", async () => {
    const { request, asked } = pages({ "GET /v1/home": grouped(home, '"catalogue", "author:usr_1"') });
    const answer = await request("/ar");
    expect(answer.headers.get("Cache-Groups")).toBe('"catalogue", "author:usr_1"');
    expect(asked.map(({ url, headers }) => [new URL(url).search, headers.get("Cookie")])).toEqual([
      ["?language=ar", null],
    ]);
    expect(await answer.text()).toContain('data-fragment="/ar/fragments/continue"');
  });

  it("shows a course once, though several parts of it have the course", async () => {
    const beginner = courseCard({ id: "crs_2", slug: "stars", title: "Finding stars" });
    const parts = { newest: [courseCard()], forBeginners: [courseCard(), beginner], inLanguage: [beginner] };
    const html = await (await pages({ "GET /v1/home": { ...parts, degraded: [] } }).request("/")).text();
    expect(html.match(/href="\/courses\/tides"/g)).toHaveLength(1);
    expect(html.match(/href="\/courses\/stars"/g)).toHaveLength(1);
  });

  it("shows in the parts below what there was no room for above", async () => {
    const newest = Array.from({ length: 9 }, (_, i) => courseCard({ id: `crs_${i}`, slug: `course-${i}` }));
    const home = { newest, forBeginners: newest, inLanguage: null, degraded: [] };
    const html = await (await pages({ "GET /v1/home": home }).request("/")).text();
    const [above = "", below = ""] = html.split(">For beginners</h2>");
    for (const i of [0, 6]) expect(above).toContain(`href="/courses/course-${i}"`);
    for (const i of [7, 8]) expect(below).toContain(`href="/courses/course-${i}"`);
  });

  it("says kindly that a part rests, and is then kept by nobody", async () => {
    const degraded = { newest: null, forBeginners: [courseCard()], inLanguage: null, degraded: ["newest"] };
    const answer = await pages({ "GET /v1/home": degraded }).request("/");
    expect([answer.status, answer.headers.get("CDN-Cache-Control")]).toEqual([200, null]);
    const html = await answer.text();
    expect(html).toContain("Part of this page is unavailable right now");
    expect(html).toContain("How tides are measured");
  });
});

describe("where a learner was", () => {
  const begun = { courseId: "crs_1", slug: "tides", title: "How tides are measured", lastLessonId: "les_9" };
  const standing = { ...begun, lessonCount: 4, lessonsCompleted: 1, completedAt: null };

  it("is the course last touched that is neither done nor gone, and leads to its lesson", async () => {
    const items = [
      { ...standing, completedAt: "2026-01-01T00:00:00.000Z", title: "Done" },
      { ...standing, slug: null, title: "Gone" },
      standing,
    ];
    const answers = { "GET /v1/me/progress": { items, next: null }, "GET /v1/courses/tides": coursePage() };
    const html = await (await pages(answers).request("/fragments/continue")).text();
    expect(html).toContain('href="/lessons/les_9"');
    expect(html).toContain('<progress aria-label="Progress" max="1" value="0.25"');
    expect(html).not.toMatch(/Done|Gone/);
  });

  it("comes although its cover cannot be had", async () => {
    const { request } = pages({
      "GET /v1/me/progress": { items: [standing], next: null },
      "GET /v1/courses/tides": refused("service.unavailable", 503),
    });
    expect(await (await request("/fragments/continue")).text()).toContain('href="/lessons/les_9"');
  });

  it("is empty for who has begun nothing, so that the page keeps what everybody sees", async () => {
    const answer = await pages({ "GET /v1/me/progress": { items: [], next: null } }).request("/fragments/continue");
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
  });
});
