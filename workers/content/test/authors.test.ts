import { clientOf, codeOf } from "@edgewise/testkit/client";
import { identityPeer, person, type TestPerson } from "@edgewise/testkit/people";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { authors, courseAuthors } from "../src/schema.ts";
import { app, client, completeDraft, creator, db, match, publish, testEnv } from "./factories.ts";

async function shared() {
  const [owner, editor, viewer] = [creator(), person(), person()];
  const made = await completeDraft(client(owner));
  const path = `/v1/authoring/courses/${made.course.id}`;
  const put = (who: TestPerson, whom: TestPerson, role: string) =>
    client(who).put(`${path}/authors/${whom.id}`, { role });
  await put(owner, editor, "editor");
  await put(owner, viewer, "viewer");
  return { owner, editor, viewer, path, put, ...made };
}

describe("co-authors", () => {
  it("do what their role allows", async () => {
    const { owner, editor, viewer, path, put, lesson } = await shared();
    const document = `/v1/authoring/lessons/${lesson.id}`;
    const statusOf = async (who: TestPerson) => [
      (await client(who).get(path)).status,
      (await client(who).get(document)).status,
      (await client(who).patch(document, { title: "Changed" }, { "If-Match": "*" })).status,
      (await client(who).post(`${path}/publish`)).status,
      (await client(who).post(`${path}/unpublish`)).status,
      (await put(who, person(), "viewer")).status,
    ];
    expect(await statusOf(viewer)).toEqual([200, 200, 403, 403, 403, 403]);
    expect(await statusOf(editor)).toEqual([200, 200, 200, 200, 403, 403]);
    expect(await statusOf(owner)).toEqual([200, 200, 200, 200, 200, 200]);
  });

  it("are listed with their roles, and shown to learners without the viewers", async () => {
    const { owner, editor, viewer, path, course } = await shared();
    const list = await client(viewer).get(`${path}/authors`);
    expect(list.body.items.map(({ id, role }: { id: string; role: string }) => [id, role])).toEqual([
      [owner.id, "owner"],
      [editor.id, "editor"],
      [viewer.id, "viewer"],
    ]);
    await publish(client(owner), course.id);
    const page = await client().get(`/v1/courses/${course.id}`);
    expect(page.body.authors.map(({ id }: { id: string }) => id)).toEqual([owner.id, editor.id]);
  });

  it("may leave, all but the last owner", async () => {
    const { owner, viewer, path, put } = await shared();
    const leave = (who: TestPerson) => client(who).delete(`${path}/authors/${who.id}`);
    expect((await leave(viewer)).status).toBe(204);
    expect((await client(viewer).get(path)).status).toBe(404);
    expect(codeOf(await leave(owner))).toBe("resource.conflict");
    expect(codeOf(await put(owner, owner, "editor"))).toBe("resource.conflict");
    expect((await client(owner).get(path)).body.role).toBe("owner");
  });

  it("keep an owner when two owners leave in the same moment", async () => {
    const { owner, editor, path, put, course } = await shared();
    await put(owner, editor, "owner");
    const answers = await Promise.all([owner, editor].map((who) => client(who).delete(`${path}/authors/${who.id}`)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 409]);
    const rows = await db.select().from(courseAuthors).where(eq(courseAuthors.courseId, course.id));
    expect(rows.filter((row) => row.role === "owner")).toHaveLength(1);
  });
});

describe("who somebody is", () => {
  it("is asked of identity once and then known here", async () => {
    const { owner, path } = await shared();
    const asked: string[] = [];
    const identity = identityPeer({
      people: async ({ ids }) => {
        asked.push(...ids);
        return ids.map((id) => ({ id, handle: "ada", name: "Ada", avatarUrl: "https://example.org/a.png" }));
      },
    });
    const api = clientOf(app, testEnv({ IDENTITY: identity }))(owner);
    const friend = person();
    const added = await api.put(`${path}/authors/${friend.id}`, { role: "editor" });
    expect(added.body).toMatchObject({ id: friend.id, handle: "ada", name: "Ada", role: "editor" });
    await api.put(`${path}/authors/${friend.id}`, { role: "viewer" });
    expect(asked).toEqual([friend.id]);
    expect(await db.select().from(authors).where(eq(authors.userId, friend.id))).toHaveLength(1);
  });

  it("has to be somebody identity knows", async () => {
    const { owner, path } = await shared();
    const api = clientOf(app, testEnv({ IDENTITY: identityPeer({ people: async () => [] }) }))(owner);
    const answer = await api.put(`${path}/authors/${person().id}`, { role: "editor" });
    expect([answer.status, answer.body.errors]).toEqual([400, [{ parameter: "userId", detail: expect.any(String) }]]);
  });

  it("can be found out later when identity is down, and nothing is changed meanwhile", async () => {
    const { owner, path, course } = await shared();
    const down = identityPeer({
      people: async () => {
        throw new Error("no connection");
      },
    });
    const api = clientOf(app, testEnv({ IDENTITY: down }))(owner);
    const answer = await api.put(`${path}/authors/${person().id}`, { role: "editor" });
    expect([answer.status, codeOf(answer)]).toEqual([503, "service.unavailable"]);
    expect(answer.headers.get("Retry-After")).toBe("5");
    expect(await db.select().from(courseAuthors).where(eq(courseAuthors.courseId, course.id))).toHaveLength(3);
    // Who is known already needs no identity.
    expect((await api.patch(path, { title: "Still at work" }, match(1))).status).toBe(200);
  });
});
