import { baseCtx } from "@edgewise/chassis/context";
import { newId } from "@edgewise/chassis/ids";
import { outbox } from "@edgewise/chassis/tables";
import { newTrace } from "@edgewise/chassis/trace";
import type { Client } from "@edgewise/testkit/client";
import { and, eq, like } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { profileChanged } from "../src/author/profile-changed.ts";
import { newCtx } from "../src/context.ts";
import { groupsOf } from "../src/version/groups.ts";
import { client, creator, db, lesson, match, publicCourse, publish, slug, testEnv, vtt } from "./factories.ts";

/** The groups of which caches were told by event, where any of them names this id. */
async function told(id: string): Promise<string[][]> {
  const rows = await db
    .select()
    .from(outbox)
    .where(and(eq(outbox.type, "platform.answers.changed.v1"), like(outbox.envelope, `%${id}%`)));
  return rows.map(({ envelope }) => JSON.parse(envelope).data.groups);
}

const named = ({ headers }: { headers: Headers }) => headers.get("Cache-Group-Invalidation");

describe("a change of what learners see names the course and the catalogue, in its answer and by event", () => {
  it.each<[string, (api: Client, courseId: string) => ReturnType<Client["post"]>]>([
    ["publishing", publish],
    ["unpublishing", (api, id) => api.post(`/v1/authoring/courses/${id}/unpublish`)],
    ["archiving", (api, id) => api.post(`/v1/authoring/courses/${id}/archive`)],
  ])("%s", async (_, act) => {
    const api = client(creator());
    const { course } = await publicCourse(api);
    const before = await told(course.id);
    const answer = await act(api, course.id);
    expect([answer.status, named(answer)]).toEqual([200, `"catalogue", "course:${course.id}"`]);
    expect((await told(course.id)).slice(before.length)).toEqual([["catalogue", `course:${course.id}`]]);
  });

  it("a new slug, because the one that is given back led to the public course", async () => {
    const api = client(creator());
    const { course } = await publicCourse(api);
    const change = (version: number, next: string) =>
      api.patch(`/v1/authoring/courses/${course.id}`, { slug: next }, match(version));
    const [first, second] = [slug(), slug()];
    expect(named(await change(course.version, first))).toBe(`"course:${course.id}"`);
    expect((await client().get(`/v1/courses/${first}`)).status).toBe(308);
    expect(named(await change(course.version + 1, second))).toBe(`"course:${course.id}"`);
    expect((await client().get(`/v1/courses/${first}`)).status).toBe(404);
  });
});

it("a change of a draft names nothing, for learners see nothing of it", async () => {
  const owner = creator();
  const api = client(owner);
  const { course, section: part, lesson: document } = await publicCourse(api);
  const film = await lesson(api, part.id, { kind: "video", title: "Film" });
  const before = (await told(course.id)).length;
  const text = { "Content-Type": "text/vtt" };
  const answers = [
    await api.patch(`/v1/authoring/courses/${course.id}`, { title: "Other" }, match(course.version)),
    await api.patch(`/v1/authoring/lessons/${document.id}`, { title: "Other" }, match(1)),
    await api.put(`/v1/authoring/lessons/${film.id}/captions/en`, vtt, text),
    await api.delete(`/v1/authoring/lessons/${film.id}/captions/en`),
    await api.put(`/v1/authoring/courses/${course.id}/authors/${creator().id}`, { role: "editor" }),
    await api.delete(`/v1/authoring/lessons/${document.id}`, match(2)),
  ];
  expect(answers.map((answer) => [answer.status < 300, named(answer)])).toEqual(answers.map(() => [true, null]));
  expect(await told(course.id)).toHaveLength(before);
});

describe("a changed profile", () => {
  const heard = async (userId: string, changedAt: number, name = "New") => {
    const base = baseCtx({ service: "content", env: testEnv(), trace: newTrace(), waitUntil: () => {} });
    const cause = { id: newId("evt"), type: "identity.profile.changed.v1" as const };
    await profileChanged(
      { ...newCtx(base, testEnv()), cause },
      {
        ...{ specversion: "1.0", source: "/identity", time: "", datacontenttype: "application/json", traceparent: "" },
        ...cause,
        data: { userId, changedAt, pii: { handle: "new", name, avatarUrl: null } },
      },
    );
  };

  it("of an author makes stale all that shows the author, though it came by no request", async () => {
    const owner = creator();
    const { course } = await publicCourse(client(owner));
    const shown = await client().get(`/v1/courses/${course.id}`);
    expect(shown.headers.get("Cache-Groups")).toContain(`"author:${owner.id}"`);
    const at = Date.now() + 1000;
    await heard(owner.id, at);
    expect(await told(owner.id)).toEqual([["authors", `author:${owner.id}`]]);
    // An older one changes nothing.
    await heard(owner.id, at - 1);
    expect(await told(owner.id)).toHaveLength(1);
  });

  it("of anybody else disturbs no cache", async () => {
    const stranger = newId("usr");
    await heard(stranger, Date.now());
    expect(await told(stranger)).toEqual([]);
  });
});

describe("the groups of an answer", () => {
  it("of search and catalogue are the catalogue's, whatever is published next", async () => {
    const found = await client().get("/v1/search?q=query");
    expect([found.headers.get("Cache-Groups"), found.headers.get("CDN-Cache-Control")]).toEqual([
      '"catalogue"',
      expect.stringMatching(/^public, max-age=3600\b/),
    ]);
    const known = await client().get("/v1/search?q=query", { "If-None-Match": found.headers.get("ETag") ?? "" });
    expect(known.status).toBe(304);
    expect((await client().get("/v1/courses")).headers.get("Cache-Groups")).toMatch(/^"catalogue"/);
  });

  it("name each author of a page, or all authors at once where they are many", () => {
    const ids = (count: number) => Array.from({ length: count }, (_, i) => `usr_${i}`);
    expect(groupsOf({ catalogue: true, authorIds: ids(2) })).toBe('"catalogue", "author:usr_0", "author:usr_1"');
    expect(groupsOf({ catalogue: true, authorIds: ids(51) })).toBe('"catalogue", "authors"');
  });
});
