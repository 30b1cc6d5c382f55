import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { type Finding, Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { localeOf } from "../src/i18n/locale.ts";
import { action } from "../src/page/action.ts";
import { textOf } from "../src/page/form.ts";
import { fragment } from "../src/page/fragment.ts";
import { newFrame } from "../src/page/frame.ts";
import { privatePage } from "../src/page/private-page.ts";
import { publicPage } from "../src/page/public-page.ts";
import { type Answers, pages, refused, site } from "./pages.ts";

/** Pages of the test's own in the frame that all pages have. */
function framed(answers: Answers = {}) {
  const frame = newFrame();
  frame.get(
    "/courses/:slug",
    publicPage(async ({ api, param }) => {
      const { data } = await api.ask("get", "/v1/courses/{idOrSlug}", { path: { idOrSlug: param("slug") } });
      return {
        title: data.title,
        description: data.summary,
        main: <h1>{data.title}</h1>,
        partial: data.lessonCount === 0,
      };
    }),
  );
  frame.get(
    "/me",
    privatePage(async ({ api }) => ({ title: "Me", main: <h1>{(await api.get("/v1/me")).name}</h1> })),
  );
  frame.get(
    "/fragments/me",
    fragment(async ({ api }) => <b>{(await api.get("/v1/me")).name}</b>),
  );
  frame.post(
    "/name",
    action({
      fields: z.object({ name: z.string().trim().min(1), version: z.string() }),
      act: async ({ api }, { name, version }) => {
        await api.patch("/v1/me", { body: { name }, ifMatch: version });
        return "/me";
      },
      again: async (_, { typed, errors, problem }) => ({
        title: "Name",
        main: (
          <form>
            <input value={textOf(typed, "name")} />
            <p>{errors.name ?? problem?.code}</p>
          </form>
        ),
      }),
    }),
  );
  return pages(answers, frame);
}

const course = { slug: "sql", title: "SQL <for> everyone", summary: "Ask.", lessonCount: 3 };
const grouped = (body: object) => () =>
  Response.json(body, { headers: { "Cache-Groups": '"course:crs_1", "author:usr_1"' } });

describe("a public page", () => {
  it("is asked for as nobody, kept by the edge with the groups of what it shows, and asked for again by browsers", async () => {
    const { request, asked } = framed({ "GET /v1/courses/sql": grouped(course) });
    const answer = await request("/courses/sql");
    expect(asked[0]?.headers.has("Cookie")).toBe(false);
    expect(answer.headers.get("CDN-Cache-Control")).toMatch(/^public, max-age=\d+, stale-while-revalidate/);
    expect(answer.headers.get("Cache-Control")).toBe("public, no-cache");
    expect(answer.headers.get("Cache-Groups")).toBe('"course:crs_1", "author:usr_1"');
    expect(answer.headers.get("ETag")).toMatch(/^"[0-9a-f]{24}"$/);
    const html = await answer.text();
    expect(html).toContain("<h1>SQL &lt;for&gt; everyone</h1>");
    expect(html).toContain(`<link rel="alternate" hreflang="ar" href="${site}/ar/courses/sql"/>`);
    expect(html).not.toContain("data-private");
  });

  it("is made of nothing older than what the cache before it knows of", async () => {
    const { request, asked } = framed({ "GET /v1/courses/sql": grouped(course) });
    await request("/courses/sql", { headers: { "X-Edgewise-Ledger": "l 7" } });
    expect(asked.map(({ headers }) => headers.get("X-Edgewise-Ledger"))).toEqual(asked.map(() => "l 7"));
  });

  it("is kept by nobody while a part of it is missing", async () => {
    const { request } = framed({ "GET /v1/courses/sql": grouped({ ...course, lessonCount: 0 }) });
    const answer = await request("/courses/sql");
    expect([answer.headers.get("Cache-Control"), answer.headers.get("CDN-Cache-Control")]).toEqual(["no-store", null]);
  });

  it("is in Arabic, from right to left, under its own address", async () => {
    const html = await (await framed({ "GET /v1/courses/sql": course }).request("/ar/courses/sql")).text();
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('href="/ar/courses"');
  });

  it("that is missing says so in a sentence, with the status", async () => {
    const answer = await framed().request("/courses/none");
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([404, "private, no-store"]);
    expect(await answer.text()).toContain("What you are looking for does not exist");
  });

  it("whose service rests says so, and when to come back", async () => {
    const resting = () =>
      new Response(refused("service.unavailable", 503)().body, {
        status: 503,
        headers: { "Content-Type": "application/problem+json", "Retry-After": "7" },
      });
    const answer = await framed({ "GET /v1/courses/sql": resting }).request("/courses/sql");
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "7"]);
    expect(await answer.text()).toContain("Part of the platform is unavailable");
  });
});

describe("a private page", () => {
  it("is asked for in the visitor's name, and kept by nobody", async () => {
    const { request, asked } = framed({ "GET /v1/me": { name: "Ada" } });
    const answer = await request("/me", { headers: { "X-Forwarded-For": "203.0.113.7" } });
    expect([asked[0]?.headers.get("Cookie"), asked[0]?.headers.get("X-Forwarded-For")]).toEqual([
      "session=x",
      "203.0.113.7",
    ]);
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
    expect(await answer.text()).toContain("data-private");
  });

  it("leads whoever is not signed in to sign in, and back with the whole address", async () => {
    const answer = await framed({ "GET /v1/me": refused("auth.required", 401) }).request("/ar/me?tab=a&b=1");
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toBe(`/ar/sign-in?return=${encodeURIComponent("/ar/me?tab=a&b=1")}`);
  });

  it("that crashes gives nothing away but the trace", async () => {
    const answer = await framed({ "GET /v1/me": () => Promise.reject(new Error("SELECT secret")) }).request("/me");
    const html = await answer.text();
    expect(answer.status).toBe(503);
    expect(html).not.toContain("SELECT");
    expect(html).toMatch(/<code>[0-9a-f]{32}<\/code>/);
  });
});

describe("a fragment", () => {
  it("is the part alone for who is signed in, and nothing for anybody else", async () => {
    const answer = await framed({ "GET /v1/me": { name: "Ada" } }).request("/fragments/me");
    expect([answer.status, await answer.text()]).toEqual([200, "<b>Ada</b>"]);
    const signedOut = framed({ "GET /v1/me": refused("auth.required", 401) });
    expect((await signedOut.request("/fragments/me")).status).toBe(204);
    const nobody = framed({ "GET /v1/me": { name: "Ada" } });
    expect((await nobody.request("/fragments/me", { headers: { Cookie: "" } })).status).toBe(204);
    expect(nobody.asked).toEqual([]);
  });
});

describe("a form", () => {
  const typed = { name: " Ada ", version: '"3"' };

  it("makes the change with its version, leads on by 303, and hands on cookies and what the change made stale", async () => {
    const said = () =>
      Response.json({}, { headers: { "Set-Cookie": "a=b; HttpOnly", "Cache-Group-Invalidation": '"author:usr_1"' } });
    const { submit, asked } = framed({ "PATCH /v1/me": said });
    const answer = await submit("/name", typed);
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/me"]);
    expect(answer.headers.getSetCookie()).toEqual(["a=b; HttpOnly"]);
    expect(answer.headers.get("Cache-Group-Invalidation")).toBe('"author:usr_1"');
    expect([asked[0]?.headers.get("If-Match"), asked[0]?.headers.get("Origin")]).toEqual(['"3"', site]);
  });

  it("is shown again with all that was typed when a field is wrong, before the API is asked", async () => {
    const { submit, asked } = framed();
    const answer = await submit("/name", { name: "  ", version: "" });
    expect([answer.status, asked.length]).toEqual([422, 0]);
    expect(await answer.text()).toContain('<input value="  "/><p>Please fill this in.</p>');
  });

  it("shows beside the field what the API says of it", async () => {
    const errors = [{ pointer: "#/name", detail: "Too plain." }];
    const answer = await framed({ "PATCH /v1/me": refused("input.invalid", 400, { errors }) }).submit("/name", typed);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining("<p>Too plain.</p>")]);
  });

  it("keeps what was typed when the thing has changed meanwhile", async () => {
    const answer = await framed({ "PATCH /v1/me": refused("resource.stale", 412) }).submit("/name", typed);
    expect([answer.status, await answer.text()]).toEqual([412, expect.stringContaining('<input value=" Ada "/>')]);
  });

  it("carries all that was typed through signing in again when the session has ended", async () => {
    const answer = await framed({ "PATCH /v1/me": refused("auth.required", 401) }).submit("/name", typed);
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('name="typed.name" value=" Ada "');
  });
});

describe("a locale", () => {
  it("counts, dates and times as the language does", () => {
    const [en, ar] = [localeOf("en"), localeOf("ar")];
    expect([en.t("lessons", { count: 1 }), en.t("lessons", { count: 12 })]).toEqual(["1 lesson", "12 lessons"]);
    expect([ar.t("lessons", { count: 2 }), ar.t("lessons", { count: 0 })]).toEqual(["درسان", "لا دروس"]);
    expect(en.duration(5400)).toBe("1 h 30 min");
    expect(localeOf("en", "Asia/Tokyo").date("2026-11-01T20:00:00Z")).toBe("Nov 2, 2026");
  });
});

it("answers an unknown address with a page that says so", async () => {
  const answer = await pages().request("/nothing/here");
  expect([answer.status, await answer.text()]).toEqual([
    404,
    expect.stringContaining("There is no page at this address"),
  ]);
});

it("lets run only what stands in the page, by its hash, and nothing that somebody uploaded", async () => {
  const { headers } = await framed({ "GET /v1/courses/sql": course }).request("/courses/sql");
  const policy = headers.get("Content-Security-Policy") ?? "";
  const weak = new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }: Finding) => severity <= Severity.MEDIUM);
  expect(weak).toEqual([]);
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe-|script-src[^;]* 'self'/);
});
