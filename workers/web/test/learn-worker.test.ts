import { describe, expect, it } from "vitest";
import { asCopy, factsIn, filesIn } from "../islands/worker/facts-in.ts";
import { offlinePathOf, visitedAt } from "../islands/worker/visited.ts";
import { course, film, ids, text } from "./learn-answers.ts";
import { pages } from "./pages.ts";

const api = {
  [`GET /v1/lessons/${ids.film}`]: { ...film, html: `<p><img alt="" src="/v1/media/med_2?a=1&amp;b=2"></p>` },
  [`GET /v1/lessons/${ids.text}`]: {
    ...text,
    media: { id: "med_3", url: "https://edgewise.test/v1/media/med_3", contentType: "application/pdf" },
  },
  [`GET /v1/courses/${ids.course}`]: { ...course, title: "</script><b>" },
};

describe("what the service worker keeps", () => {
  it.each([
    [`/lessons/${ids.film}`, "lesson"],
    [`/ar/lessons/${ids.film}`, "lesson"],
    [`/lessons/${ids.film}/notes`, "own"],
    ["/", "page"],
    ["/ar", "page"],
    ["/courses/sql-for-everyone", "page"],
    ["/learning", "own"],
    ["/account/security", "own"],
    ["/articles", "own"],
  ])("%s is: %s", (path, visited) => {
    expect(visitedAt(path)).toBe(visited);
  });

  it("of a film's page are captions and pictures, never the film", async () => {
    const html = await (await pages(api).request(`/lessons/${ids.film}`)).text();
    expect(factsIn(html)).toEqual({
      ...{ title: film.title, course: film.course.title, language: "en" },
      files: [`/v1/lessons/${ids.film}/captions/en`, "/v1/media/med_2?a=1&b=2"],
    });
  });

  it("of a laid-out document's page is the document", async () => {
    const html = await (await pages(api).request(`/ar/lessons/${ids.text}`)).text();
    expect(factsIn(html)?.files).toEqual(["/v1/media/med_3"]);
  });

  it("are files that a page refers to, except what only films need", () => {
    expect(filesIn(`import("./hls.12345678.js");import"./a-b.abcdefg1.js";url(/_/face.0a1b2c3d.woff2)`)).toEqual([
      "/_/a-b.abcdefg1.js",
      "/_/face.0a1b2c3d.woff2",
    ]);
  });

  it("is marked as a copy when it is shown", async () => {
    const html = await (await pages(api).request(`/lessons/${ids.film}`)).text();
    expect(asCopy(html)).toMatch(/^<!doctype html><html data-copy lang="en"/);
    expect(html).toContain("this is a copy saved on this device");
  });

  it("answers in the language of the page that was wanted", () => {
    expect([offlinePathOf("/ar/learning"), offlinePathOf("/learning"), offlinePathOf("/arts")]).toEqual([
      "/ar/offline",
      "/offline",
      "/offline",
    ]);
  });
});
