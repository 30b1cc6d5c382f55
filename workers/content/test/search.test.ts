import { env } from "cloudflare:workers";
import { commit } from "@edgewise/chassis/commit";
import { baseCtx } from "@edgewise/chassis/context";
import { newTrace } from "@edgewise/chassis/trace";
import { clientOf } from "@edgewise/testkit/client";
import { countingDatabase } from "@edgewise/testkit/counting-database";
import { identityPeer } from "@edgewise/testkit/people";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newApp } from "../src/app.ts";
import { type Env, newCtx } from "../src/context.ts";
import { indexCourse, unindexCourse } from "../src/search/index-course.ts";
import { matchOf } from "../src/search/match.ts";
import type { Hit } from "../src/search/search.ts";
import { groupsOfCourse } from "../src/version/groups.ts";
import { publishedCourse } from "./published.ts";

const contentEnv = { ...env, IDENTITY: identityPeer() } as unknown as Env;
const client = clientOf(newApp(), contentEnv);
const ctx = newCtx(
  baseCtx({ service: "content", env: contentEnv, trace: newTrace(), waitUntil: () => {} }),
  contentEnv,
);

/** A word that no other test's course has. */
const word = () => `w${crypto.randomUUID().replace(/-/g, "").slice(0, 12)}`;

async function searchable(over: Parameters<typeof publishedCourse>[0]) {
  const course = await publishedCourse(over);
  await commit(ctx, indexCourse(ctx, course.courseId, ""), { invalidates: groupsOfCourse(course.courseId) });
  return course;
}

async function found(q: string, more = ""): Promise<Hit[]> {
  const answer = await client().get(`/v1/search?q=${encodeURIComponent(q)}${more}`);
  expect(answer.status).toBe(200);
  return answer.body.items;
}

const text = (pieces: Hit["snippet"]) => pieces.map((piece) => (piece.match ? `[${piece.text}]` : piece.text)).join("");

describe("search", () => {
  it("finds a course by its title, a lesson by its text, and marks what matched", async () => {
    const [a, b] = [word(), word()];
    const { courseId, lessonIds } = await searchable({
      title: `Glazing ${a}`,
      lessons: [{ title: "Kiln", plain: `Fire the ${b} slowly` }],
    });
    expect(await found(a)).toMatchObject([{ kind: "course", course: { id: courseId }, lesson: null, atSeconds: null }]);
    expect(text((await found(a))[0]?.title ?? [])).toBe(`Glazing [${a}]`);
    const [hit, ...others] = await found(b);
    expect(others).toEqual([]);
    expect(hit).toMatchObject({ kind: "lesson", lesson: { id: lessonIds[0], title: "Kiln" } });
    expect(text(hit?.snippet ?? [])).toBe(`Fire the [${b}] slowly`);
  });

  it("tells when a word is spoken, in the language it is spoken in", async () => {
    const [english, dutch] = [word(), word()];
    const cues = (said: string) => [
      { start: 1, end: 3, text: "Hello there" },
      { start: 4.5, end: 8, text: `😀 we talk of ${said} now` },
      { start: 70, end: 75, text: "and that was all" },
    ];
    await searchable({ lessons: [{ title: "Talk", captions: { en: cues(english), nl: cues(dutch) } }] });
    const [hit] = await found(dutch);
    expect(hit).toMatchObject({
      kind: "caption",
      language: "nl",
      atSeconds: 4.5,
      title: [{ text: "Talk", match: false }],
    });
    expect(text(hit?.snippet ?? [])).toContain(`[${dutch}]`);
    expect(await found(dutch, "&language=en")).toEqual([]);
  });

  it("finds words that neighbouring captions share between them", async () => {
    const [a, b] = [word(), word()];
    await searchable({
      lessons: [
        {
          captions: {
            en: [
              { start: 0, end: 2, text: a },
              { start: 2, end: 4, text: b },
            ],
          },
        },
      ],
    });
    expect(await found(`"${a} ${b}"`)).toMatchObject([{ kind: "caption", atSeconds: 0 }]);
  });

  it.each([
    ["an unfinished last word", (w: string) => w.slice(0, 9)],
    ["another case", (w: string) => w.toUpperCase()],
    ["accents the text does not have", (w: string) => w.replace(/[aeo]/g, (c) => ({ a: "á", e: "ë", o: "ö" })[c] ?? c)],
    ["rubbish around it", (w: string) => `  (${w}) * - ^ : " `],
  ])("finds with %s", async (_what, typed) => {
    const w = `aeo${word()}`;
    const { courseId } = await searchable({ title: w });
    expect((await found(typed(w))).map((hit) => hit.course.id)).toEqual([courseId]);
  });

  it("finds accented words by plain ones", async () => {
    const w = word();
    await searchable({ title: `Crème brûlée ${w}` });
    expect(await found(`creme brulee ${w}`)).toHaveLength(1);
  });

  it("asks for every word, and for words in quotes in their order", async () => {
    const [a, b] = [word(), word()];
    await searchable({ title: `${a} and ${b}` });
    expect(await found(`${a} ${b}`)).toHaveLength(1);
    expect(await found(`${a} ${word()}`)).toEqual([]);
    expect(await found(`"${a} and ${b}"`)).toHaveLength(1);
    expect(await found(`"${b} and ${a}"`)).toEqual([]);
  });

  it("puts a course before its lessons, and a word in a title before one in a text", async () => {
    const w = word();
    await searchable({
      title: "Other",
      lessons: [{ title: "Plain", plain: `something about ${w} somewhere in it` }, { title: `All ${w}` }],
    });
    await searchable({ title: `Learn ${w}`, lessons: [{}] });
    expect((await found(w)).map((hit) => hit.lesson?.title ?? hit.course.title)).toEqual([
      `Learn ${w}`,
      `All ${w}`,
      "Plain",
    ]);
  });

  it("gives every hit once over its pages", async () => {
    const w = word();
    await searchable({ title: w, lessons: Array.from({ length: 6 }, (_, i) => ({ title: `${w} ${i % 2}` })) });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body } = await client().get(`/v1/search?q=${w}&limit=3${cursor ? `&cursor=${cursor}` : ""}`);
      seen.push(...body.items.map((hit: Hit) => hit.lesson?.id ?? hit.course.id));
      cursor = body.next;
    } while (cursor);
    expect([seen.length, new Set(seen).size]).toEqual([7, 7]);
  });

  it("finds what buyers may read by its title only, never by its text", async () => {
    const [title, secret, said] = [word(), word(), word()];
    await searchable({
      lessons: [{ title, plain: secret, open: false, captions: { en: [{ start: 0, end: 1, text: said }] } }],
    });
    expect(await found(title)).toHaveLength(1);
    expect([await found(secret), await found(said)]).toEqual([[], []]);
  });

  it("forgets a course that is no longer public, and the old text of one published anew", async () => {
    const w = word();
    const { courseId } = await searchable({ title: w });
    await commit(ctx, indexCourse(ctx, courseId, ""), { invalidates: groupsOfCourse(courseId) });
    expect(await found(w)).toHaveLength(1);
    await commit(ctx, unindexCourse(ctx, courseId), { invalidates: groupsOfCourse(courseId) });
    expect(await found(w)).toEqual([]);
  });

  it("shows found markup as the text it is", async () => {
    const w = word();
    await searchable({ title: `<b>${w}</b>` });
    expect(text((await found(w))[0]?.title ?? [])).toBe(`<b>[${w}]</b>`);
  });

  it("costs one query", async () => {
    const counted = countingDatabase(contentEnv.DB);
    await clientOf(newApp(), { ...contentEnv, DB: counted.db })().get("/v1/search?q=anything");
    expect(counted.queries()).toBe(1);
  });

  it.each(["", "x".repeat(201)])("refuses to look for %j", async (q) => {
    const answer = await client().get(`/v1/search?q=${q}`);
    expect([answer.status, answer.body.errors]).toMatchObject([400, [{ parameter: "q" }]]);
  });

  it("finds nothing, without an error, for what holds no word", async () => {
    expect(await found('"" * ()')).toEqual([]);
  });

  it("takes nothing that is typed for an operator", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), async (typed) => {
        const answer = await client().get(`/v1/search?q=${encodeURIComponent(typed)}`);
        expect(answer.status).toBe(200);
      }),
      { numRuns: 60 },
    );
  });
});

it.each([
  ["edge cach", '"edge" AND "cach" *'],
  ["edge cach ", '"edge" AND "cach"'],
  ['"edge cache" fast', '"edge cache" AND "fast" *'],
  ["C++ NOT sql:x OR", '"C" AND "NOT" AND "sql x" AND "OR" *'],
  ["don't", '"don t" *'],
  ["!?", undefined],
])("reads %j as %s", (typed, match) => {
  expect(matchOf(typed)).toBe(match);
});
