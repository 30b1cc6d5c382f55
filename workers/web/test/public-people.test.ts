import { describe, expect, it } from "vitest";
import { pages, refused, site } from "./pages.ts";
import { courseCard } from "./public-material.ts";

const ada = {
  id: "usr_1",
  handle: "ada",
  name: "Ada Lovelace",
  bio: "First line.\nSecond <line>.",
  country: "GB",
  skills: ["analysis"],
  links: [{ label: "Home", url: "https://ada.test/" }],
};

describe("a public profile", () => {
  it("shows the person and what they made, each link as what it is", async () => {
    const { request, asked } = pages({
      "GET /v1/users/ada": ada,
      "GET /v1/courses": { items: [courseCard()], next: "WzFd" },
    });
    const html = await (await request("/people/ada")).text();
    expect(html).toContain("Second &lt;line&gt;.");
    expect(html).toContain("United Kingdom");
    expect(html).toContain('<a href="https://ada.test/" rel="me nofollow ugc noopener"');
    expect(html).toContain('href="/courses/tides"');
    expect(html).toContain('href="/people/ada?cursor=WzFd"');
    expect(asked.map(({ url }) => new URL(url).searchParams.get("author"))).toEqual([null, "usr_1"]);
  });

  it("that hides everything is a handle and nothing else", async () => {
    const { request } = pages({
      "GET /v1/users/ada": { id: "usr_1", handle: "ada" },
      "GET /v1/courses": { items: [], next: null },
    });
    const answer = await request("/people/ada");
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<h1 dir="auto">ada</h1>');
  });

  it("is there although their courses cannot be had, and is then kept by nobody", async () => {
    const { request } = pages({
      "GET /v1/users/ada": ada,
      "GET /v1/courses": refused("service.unavailable", 503),
    });
    const answer = await request("/people/ada");
    expect([answer.status, answer.headers.get("CDN-Cache-Control")]).toEqual([200, null]);
    expect(await answer.text()).toContain("Their courses cannot be shown right now");
  });

  it("of nobody is a page that says so", async () => {
    expect((await pages().request("/people/nobody-here")).status).toBe(404);
  });
});

describe("what search engines read", () => {
  it("is every course in every language, through all pages of the list", async () => {
    const list = (request: Request) => {
      const isFirst = new URL(request.url).searchParams.get("cursor") === null;
      return Response.json(
        isFirst ? { items: [courseCard()], next: "WzFd" } : { items: [courseCard({ slug: "stars" })], next: null },
        { headers: { "Cache-Groups": '"catalogue"' } },
      );
    };
    const answer = await pages({ "GET /v1/courses": list }).request("/sitemap.xml");
    const xml = await answer.text();
    for (const path of [
      "/",
      "/ar",
      "/courses",
      "/ar/courses",
      "/courses/tides",
      "/ar/courses/tides",
      "/ar/courses/stars",
    ]) {
      expect(xml).toContain(`<loc>${site}${path}</loc>`);
    }
    expect(answer.headers.get("Content-Type")).toMatch(/^application\/xml/);
    expect(answer.headers.get("Cache-Groups")).toBe('"catalogue"');
  });

  it("keeps them out of what is for one person alone, and says where the list is", async () => {
    const text = await (await pages().request("/robots.txt")).text();
    for (const path of ["/studio", "/ar/studio", "/fragments/", "/ar/account"])
      expect(text).toContain(`Disallow: ${path}\n`);
    expect(text).toContain(`Sitemap: ${site}/sitemap.xml`);
  });
});

describe("the design", () => {
  it("is shown in every language without asking anybody", async () => {
    const { request, asked } = pages();
    for (const path of ["/design", "/ar/design"]) expect((await request(path)).status).toBe(200);
    expect(asked).toEqual([]);
  });
});
