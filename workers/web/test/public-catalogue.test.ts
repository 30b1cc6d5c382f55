import { describe, expect, it } from "vitest";
import { pages } from "./pages.ts";
import { courseCard, grouped } from "./public-material.ts";

const courses = { items: [courseCard()], next: null };

const hit = (more: object) => ({
  kind: "lesson",
  course: { id: "crs_1", slug: "tides", title: "How tides are measured" },
  lesson: { id: "les_1", title: "Ebb" },
  language: "en",
  title: [{ text: "Ebb", match: false }],
  snippet: [
    { text: "the water ", match: false },
    { text: "<falls>", match: true },
  ],
  atSeconds: null,
  ...more,
});

describe("the catalogue", () => {
  it("asks for what its address says, and shows the form as it was filled in", async () => {
    const { request, asked } = pages({ "GET /v1/courses": grouped(courses, '"catalogue"') });
    const answer = await request("/courses?level=beginner&language=en&sort=title&topic=the-sea&access=");
    const html = await answer.text();
    const [api] = asked.map(({ url }) => new URL(url).searchParams);
    expect(Object.fromEntries(api ?? [])).toEqual({
      level: "beginner",
      language: "en",
      sort: "title",
      topic: "the-sea",
      limit: "12",
    });
    expect(html).toContain('<option value="beginner" selected="">');
    expect(html).toContain('<option value="title" selected="">');
    expect(html).toContain('name="topic" value="the-sea"');
    expect(html).toContain("1 course<");
    expect(answer.headers.get("Cache-Groups")).toBe('"catalogue"');
  });

  it("leaves out of account what makes no sense in an address", async () => {
    const { request, asked } = pages({ "GET /v1/courses": courses });
    expect((await request(`/courses?level=genius&language=%3Cb%3E&sort=-1&topic=${"x".repeat(80)}`)).status).toBe(200);
    expect(asked.map(({ url }) => new URL(url).search)).toEqual(["?limit=12"]);
  });

  it("leads to the next page with all that was asked for, by a link", async () => {
    const { request } = pages({ "GET /v1/courses": { items: [courseCard()], next: "WzFd" } });
    const html = await (await request("/ar/courses?level=beginner")).text();
    expect(html).toContain('href="/ar/courses?level=beginner&amp;cursor=WzFd" rel="next"');
  });

  it("marks what was searched for, as text, and leads to the second at which it is said", async () => {
    const hits = [hit({}), hit({ kind: "caption", atSeconds: 83.7 }), hit({ kind: "course", lesson: null })];
    const { request } = pages({ "GET /v1/search": { items: hits, next: null } });
    const answer = await request("/courses?q=falls&level=beginner");
    const html = await answer.text();
    expect(html).toContain("the water <mark>&lt;falls&gt;</mark>");
    expect(html).toContain('href="/lessons/les_1"');
    expect(html).toContain('href="/lessons/les_1?t=83"');
    expect(html).toContain("At 1:23");
    expect(html).toContain('href="/courses/tides"');
    expect(html).toContain("3 results for “falls”");
    expect(html).toContain('<meta name="robots" content="noindex"/>');
  });

  it("that finds nothing says what to do", async () => {
    const { request } = pages({ "GET /v1/search": { items: [], next: null } });
    const html = await (await request("/courses?q=%22%3Cscript%3E")).text();
    expect(html).toContain("No results for “&quot;&lt;script&gt;”");
    expect(html).toContain("Try fewer words");
  });

  it("of a platform without courses says that there are none yet, not that something was not found", async () => {
    const { request } = pages({ "GET /v1/courses": { items: [], next: null } });
    expect(await (await request("/courses")).text()).toContain("No courses yet");
    expect(await (await request("/courses?level=beginner")).text()).toContain("No results");
  });

  it("gives its results alone, kept like the page, for the island that puts them in", async () => {
    const { request } = pages({ "GET /v1/courses": grouped(courses, '"catalogue"') });
    const answer = await request("/courses/results?level=beginner");
    const html = await answer.text();
    expect(html).toMatch(/^<div data-said="1 course">/);
    expect([answer.headers.get("Cache-Groups"), answer.headers.get("Content-Type")]).toEqual([
      '"catalogue"',
      "text/html; charset=utf-8",
    ]);
  });
});
