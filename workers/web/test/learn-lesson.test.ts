import { describe, expect, it } from "vitest";
import { course, film, ids, text } from "./learn-answers.ts";
import { pages, refused, site } from "./pages.ts";

const closed = refused("auth.forbidden", 403);
const api = {
  [`GET /v1/lessons/${ids.film}`]: film,
  [`GET /v1/lessons/${ids.text}`]: text,
  [`GET /v1/lessons/${ids.closed}`]: closed,
  [`GET /v1/courses/${ids.course}`]: course,
  "GET /v1/courses/sql-for-everyone": course,
};

describe("a lesson that is open", () => {
  it("is the same for everybody, kept by the edge, and asked for in nobody's name", async () => {
    const grouped = () => Response.json(film, { headers: { "Cache-Groups": `"course:${ids.course}"` } });
    const { request, asked } = pages({ ...api, [`GET /v1/lessons/${ids.film}`]: grouped });
    const answer = await request(`/lessons/${ids.film}`);
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([200, "public, no-cache"]);
    expect(answer.headers.get("CDN-Cache-Control")).toContain("max-age");
    expect(answer.headers.get("Cache-Groups")).toContain(`course:${ids.course}`);
    expect(asked.map(({ headers }) => headers.get("Cookie"))).toEqual([null, null]);
  });

  it("shows its film with captions, what is said with its moments, and what comes next", async () => {
    const html = await (await pages(api).request(`/lessons/${ids.film}`)).text();
    expect(html).toContain(`src="/v1/media/med_1"`);
    expect(html).toMatch(
      /<track kind="captions" src="\/v1\/lessons\/[^"]+\/captions\/en" srclang="en" label="English"/,
    );
    expect(html).toContain(`href="/lessons/${ids.film}?t=61" data-seek="61.5"`);
    expect(html).toContain("Rows come back.");
    expect(html).toMatch(new RegExp(`href="/lessons/${ids.text}" rel="next"`));
    expect(html).toContain("Complete once you have watched 90% of it.");
  });

  it("begins where its address says, and ignores what is no moment", async () => {
    const { request } = pages(api);
    expect(await (await request(`/lessons/${ids.film}?t=1:01`)).text()).toContain(`/v1/media/med_1#t=61"`);
    expect(await (await request(`/lessons/${ids.film}?t="><b>`)).text()).toContain(`src="/v1/media/med_1"`);
  });

  it("has contents, and a button that works without scripts, where it is a document", async () => {
    const html = await (await pages(api).request(`/ar/lessons/${ids.text}`)).text();
    expect(html).toContain(`href="#s-a"`);
    expect(html).toContain(`<form method="post" action="/ar/lessons/${ids.text}/done">`);
    expect(html).toContain(`href="/ar/lessons/${ids.closed}?course=sql-for-everyone"`);
  });

  it("can be read while its course cannot be had, and is not kept like that", async () => {
    const sick = { ...api, [`GET /v1/courses/${ids.course}`]: refused("service.unavailable", 503) };
    const answer = await pages(sick).request(`/lessons/${ids.film}`);
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
    expect(await answer.text()).toContain("Rows come back.");
  });

  it("is no page where its address holds no id", async () => {
    const { request, asked } = pages(api);
    expect((await request("/lessons/nonsense")).status).toBe(404);
    expect(asked).toEqual([]);
  });
});

describe("a lesson that is closed", () => {
  it("says why, leads to what is open and to its course, and is kept by nobody", async () => {
    const answer = await pages(api).request(`/lessons/${ids.closed}?course=sql-for-everyone`);
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([403, "private, no-store"]);
    const html = await answer.text();
    for (const said of [
      "For buyers",
      "only for learners who have the course",
      `href="/lessons/${ids.film}"`,
      "/sign-in?return=",
    ])
      expect(html).toContain(said);
  });

  it("opens for whoever may read it, for them alone", async () => {
    const forAuthors = (request: Request) =>
      request.headers.get("Cookie") ? Response.json({ ...text, id: ids.closed }) : closed();
    const answer = await pages({ ...api, [`GET /v1/lessons/${ids.closed}`]: forAuthors }).request(
      `/lessons/${ids.closed}`,
    );
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([200, "private, no-store"]);
    expect(await answer.text()).toContain("Why rows");
  });
});

describe("a learner's standing", () => {
  const path = `/fragments/lessons/${ids.film}/standing?course=${ids.course}`;
  const progress = {
    ...{ courseId: ids.course, lastLessonId: ids.film, completedAt: null },
    lessons: [
      { lessonId: ids.film, positionSeconds: 31, completedAt: null },
      { lessonId: ids.text, positionSeconds: 0, completedAt: "2026-11-01T09:00:00.000Z" },
    ],
  };

  it("is told to nobody but the learner", async () => {
    const me = { id: "usr_1", captionsByDefault: true };
    const answers = { "GET /v1/me": me, [`GET /v1/me/progress/${ids.course}`]: progress };
    const answer = await pages(answers).request(path);
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
    expect(await answer.json()).toEqual({
      ...{ who: "usr_1", positionSeconds: 31, completedAt: null, captions: true, done: [ids.text], courseDone: false },
    });
  });

  it("is nothing where nobody is signed in", async () => {
    const ended = refused("auth.required", 401);
    const answers = { "GET /v1/me": ended, [`GET /v1/me/progress/${ids.course}`]: ended };
    expect((await pages(answers).request(path)).status).toBe(204);
    const { request, asked } = pages(answers);
    expect((await request(path, { headers: { Cookie: "" } })).status).toBe(204);
    expect(asked).toEqual([]);
  });
});

describe("marking as done without scripts", () => {
  it("tells the platform and leads to what was reached", async () => {
    const put = { [`PUT /v1/lessons/${ids.text}/progress`]: { completedAt: "2026-11-01T09:00:00.000Z" } };
    const { submit, asked } = pages({ ...api, ...put });
    const answer = await submit(`/lessons/${ids.text}/done`, {});
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, `/lessons/${ids.text}/done`]);
    expect(await asked[0]?.json()).toEqual({ completed: true });
    expect(asked[0]?.headers.get("Origin")).toBe(site);
  });

  it("says how far the course is and what is next", async () => {
    const done = { lessonId: ids.text, positionSeconds: 0, completedAt: "2026-11-01T09:00:00.000Z" };
    const progress = { courseId: ids.course, lastLessonId: ids.text, completedAt: null, lessons: [done] };
    const html = await (
      await pages({ ...api, [`GET /v1/me/progress/${ids.course}`]: progress }).request(`/lessons/${ids.text}/done`)
    ).text();
    expect(html).toContain("You have completed this lesson.");
    expect(html).toContain("1 of 3 lessons completed");
    expect(html).toContain("Next: For buyers");
  });
});
