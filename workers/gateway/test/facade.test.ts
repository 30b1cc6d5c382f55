import { newId } from "@edgewise/chassis/ids";
import { codeOf } from "@edgewise/testkit/client";
import { identityPeer, person } from "@edgewise/testkit/people";
import { describe, expect, it } from "vitest";
import type { Upstream } from "../src/env.ts";
import { gateway } from "./gateway.ts";

const author = { id: newId("usr"), handle: "ada", name: "Ada", avatarUrl: null };
const tile = (title: string) => ({
  ...{ id: newId("crs"), slug: "sql", title, summary: "", language: "en", level: "beginner", access: "free" },
  ...{
    coverUrl: null,
    cover: null,
    authors: [author],
    lessonCount: 1,
    estimatedWeeks: 6,
    durationSeconds: 60,
    publishedAt: "2026-11-01T10:00:00.000Z",
  },
});
const begun = {
  ...{ courseId: newId("crs"), slug: "sql", title: "SQL", lessonCount: 3, lessonsCompleted: 1 },
  ...{ lastLessonId: newId("les"), lastAt: "2026-11-01T10:00:00.000Z" },
};
const lesson = {
  ...{ courseId: begun.courseId, slug: "sql", courseTitle: "SQL", lessonId: newId("les"), lessonTitle: "Joins" },
  ...{ durationSeconds: 90, positionSeconds: 12.5 },
};

const { text, ...noted } = {
  ...{ id: newId("nte"), text: "Mind the NULLs", atSeconds: 12.5, updatedAt: "2026-11-01T10:00:00.000Z" },
  lesson: { id: lesson.lessonId, title: "Joins", public: true },
  course: { id: begun.courseId, title: "SQL", slug: "sql" },
};

/** Services that answer by path, and with whatever else they say of it. */
function answering(
  answers: Record<string, unknown>,
  headers: Record<string, string> = {},
  seen: Request[] = [],
): Upstream {
  return {
    fetch: async (input) => {
      const request = new Request(input);
      seen.push(request);
      const { pathname, searchParams } = new URL(request.url);
      const key = searchParams.has("level") ? `${pathname} level` : pathname;
      return answers[key] instanceof Response ? answers[key] : Response.json(answers[key], { headers });
    },
  };
}

const page = (...items: unknown[]) => ({ items: items.map((item) => ({ ...Object(item), secret: 1 })), next: "more" });

describe("GET /v1/home", () => {
  it("shows the newest courses and those for beginners, and of each no more than a card needs", async () => {
    const [first, second] = [tile("First"), tile("Second")];
    const CONTENT = answering({ "/v1/courses": page(first, second), "/v1/courses level": page(second) });
    const { body } = await gateway({ CONTENT }).send("GET", "/v1/home");
    expect(body).toEqual({ newest: [first, second], forBeginners: [second], inLanguage: null, degraded: [] });
  });

  it("asks for the visitor's language only where one is given, and refuses what is none", async () => {
    const seen: Request[] = [];
    const CONTENT = answering({ "/v1/courses": page(), "/v1/courses level": page() }, {}, seen);
    const { send } = gateway({ CONTENT });
    expect((await send("GET", "/v1/home?language=de")).body.inLanguage).toEqual([]);
    expect(seen.filter(({ url }) => new URL(url).searchParams.get("language") === "de")).toHaveLength(1);
    expect((await send("GET", "/v1/home?language=x%26limit=100")).status).toBe(400);
  });

  it("is everybody's: no credential is looked at or passed on, and caches keep it by its courses' groups", async () => {
    const seen: Request[] = [];
    const groups = { "Cache-Groups": '"catalogue", "author:usr_1"' };
    const CONTENT = answering({ "/v1/courses": page(), "/v1/courses level": page() }, groups, seen);
    const answer = await gateway({ CONTENT }).as(person())("GET", "/v1/home");
    expect(answer.headers.get("CDN-Cache-Control")).toMatch(/^public, max-age=3600,/);
    expect(answer.headers.get("Cache-Groups")).toBe('"catalogue", "author:usr_1"');
    expect(seen.map(({ headers }) => headers.get("Authorization"))).toEqual([null, null]);
  });

  it.each([
    ["cannot be read", { items: [{ id: 7 }] }],
    [
      "is a problem",
      Response.json({ code: "internal" }, { status: 500, headers: { "Content-Type": "application/problem+json" } }),
    ],
    ["is refused", Response.json({}, { status: 403 })],
  ])("names a part whose answer %s, shows the others, and is then not kept by any cache", async (_, answer) => {
    const CONTENT = answering({ "/v1/courses": page(tile("First")), "/v1/courses level": answer });
    const { body, status, headers } = await gateway({ CONTENT }).send("GET", "/v1/home");
    expect([status, body.degraded, body.forBeginners, body.newest.length]).toEqual([200, ["forBeginners"], null, 1]);
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(headers.has("CDN-Cache-Control")).toBe(false);
  });
});

describe("GET /v1/me/dashboard", () => {
  const IDENTITY = (seen: Request[] = []) => answering({ "/v1/me": { ...author, email: "ada@example.org" } }, {}, seen);
  const CONTENT = (seen: Request[] = [], words = text) => {
    const notes = page({ ...noted, text: words, version: 2, createdAt: noted.updatedAt });
    const personal = { "/v1/me/progress": page(begun), "/v1/me/next": page(lesson), "/v1/me/notes": notes };
    return answering({ "/v1/courses": page(tile("New")), ...personal }, {}, seen);
  };

  it("greets, goes on where the learner left, says what is next, and shows the latest notes and what is new", async () => {
    const seen: Request[] = [];
    const answer = await gateway({ IDENTITY: IDENTITY(seen), CONTENT: CONTENT(seen) }).as(person())(
      "GET",
      "/v1/me/dashboard",
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ profile: author, continue: [begun], next: [lesson], degraded: [] });
    expect(answer.body.notes).toEqual([{ ...noted, excerpt: text }]);
    expect(answer.body.newest).toHaveLength(1);
    expect(JSON.stringify(answer.body)).not.toMatch(/secret|example\.org/);
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
    expect(seen).toHaveLength(5);
    expect(seen.map(({ url }) => url)).toContainEqual(expect.stringMatching("/v1/me/notes\\?sort=latest&limit=4$"));
    expect(new Set(seen.map(({ headers }) => headers.get("Authorization")?.slice(0, 9)))).toEqual(
      new Set(["Bearer ey"]),
    );
  });

  it("shows of a long note its beginning in one line, cut between words", async () => {
    const send = (words: string) =>
      gateway({ IDENTITY: IDENTITY(), CONTENT: CONTENT([], words) }).as(person())("GET", "/v1/me/dashboard");
    const excerptOf = async (words: string): Promise<string> => (await send(words)).body.notes[0].excerpt;
    expect(await excerptOf("One\n\n  two\tthree")).toBe("One two three");
    expect(await excerptOf("x".repeat(160))).toBe("x".repeat(160));
    expect(await excerptOf(`${"word ".repeat(31)}words`)).toBe(`${"word ".repeat(31)}words`);
    expect(await excerptOf("word ".repeat(2_000))).toBe(`${"word ".repeat(31)}word…`);
    expect(await excerptOf(`${"word ".repeat(31)}wordier`)).toBe(`${"word ".repeat(30)}word…`);
    // Characters of two code units, and no words to cut between.
    expect(await excerptOf("𠮷".repeat(5_000))).toBe(`${"𠮷".repeat(79)}…`);
    expect(await excerptOf(`x${"𠮷".repeat(4_000)}`)).toBe(`x${"𠮷".repeat(79)}…`);
  });

  it("names the notes where they cannot be had or cannot be read, and shows the rest", async () => {
    for (const answer of [{ items: [{ id: "nte_1" }] }, Response.json({}, { status: 403 })]) {
      const CONTENT = answering({
        ...{ "/v1/courses": page(), "/v1/me/progress": page(begun), "/v1/me/next": page(lesson) },
        "/v1/me/notes": answer,
      });
      const { body } = await gateway({ IDENTITY: IDENTITY(), CONTENT }).as(person())("GET", "/v1/me/dashboard");
      expect(body).toMatchObject({ profile: author, continue: [begun], next: [lesson], notes: null, newest: [] });
      expect(body.degraded).toEqual(["notes"]);
    }
  });

  it("is for somebody signed in", async () => {
    const { send } = gateway();
    const anonymous = await send("GET", "/v1/me/dashboard");
    expect([anonymous.status, codeOf(anonymous)]).toEqual([401, "auth.required"]);
    const forged = await send("GET", "/v1/me/dashboard", undefined, { Authorization: "Bearer nothing" });
    expect([forged.status, codeOf(forged)]).toEqual([401, "auth.invalid"]);
  });

  it("names what the caller's credential does not open", async () => {
    const refused = Response.json({ code: "auth.scope" }, { status: 403 });
    const me = answering({ "/v1/me": refused });
    const { body } = await gateway({ IDENTITY: me, CONTENT: CONTENT() }).as(person())("GET", "/v1/me/dashboard");
    expect([body.degraded, body.profile]).toEqual([["profile"], null]);
  });

  it("shows nothing personal while identity cannot say who asks", async () => {
    const exchange = () => Promise.reject(new Error("away"));
    const seen: Request[] = [];
    const { send } = gateway({ IDENTITY_RPC: identityPeer({ exchange }), CONTENT: CONTENT(seen) });
    const { status, body } = await send("GET", "/v1/me/dashboard", undefined, { Authorization: "Bearer ewk_1" });
    expect([status, body.degraded]).toEqual([200, ["profile", "continue", "next", "notes"]]);
    expect(body.notes).toBeNull();
    expect(seen.map(({ url }) => new URL(url).pathname)).toEqual(["/v1/courses"]);
  });
});
