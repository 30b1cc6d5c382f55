import { identityProfileChanged } from "@edgewise/contracts/events/identity";
import { codeOf } from "@edgewise/testkit/client";
import { person } from "@edgewise/testkit/people";
import { eq, like, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit } from "../src/commit.ts";
import { baseCtx } from "../src/context.ts";
import { newId } from "../src/ids.ts";
import { outbox } from "../src/tables.ts";
import { newTrace } from "../src/trace.ts";
import { offerings, seats } from "./specimen/app.ts";
import { client, db, offering, specimenEnv } from "./specimen/setup.ts";

const eventsAbout = (userId: string) =>
  db
    .select()
    .from(outbox)
    .where(like(outbox.envelope, `%${userId}%`));

describe("commit", () => {
  it("writes the change and its event together", async () => {
    const id = await offering();
    const learner = person();
    const answer = await client(learner).post(`/v1/offerings/${id}/seats`, { note: "" });
    expect([answer.status, answer.body]).toEqual([201, { offeringId: id, holderId: learner.id }]);

    const [event, ...others] = await eventsAbout(learner.id);
    expect(others).toEqual([]);
    expect(JSON.parse(event?.envelope ?? "")).toMatchObject({
      specversion: "1.0",
      id: event?.id,
      source: "/identity",
      type: "identity.profile.changed.v1",
      datacontenttype: "application/json",
      traceparent: expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/),
      data: { userId: learner.id },
    });
  });

  it("writes neither when a rule is broken", async () => {
    const id = await offering();
    const learner = person();
    await client(learner).post(`/v1/offerings/${id}/seats`, { note: "" });
    const again = await client(learner).post(`/v1/offerings/${id}/seats`, { note: "" });
    expect([again.status, codeOf(again)]).toEqual([409, "resource.conflict"]);
    expect(await eventsAbout(learner.id)).toHaveLength(1);
    expect(await db.select().from(offerings).where(eq(offerings.id, id)).get()).toMatchObject({ taken: 1 });
  });

  it("gives the last seat to exactly one of many", async () => {
    const id = await offering({ capacity: 1 });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => client(person()).post(`/v1/offerings/${id}/seats`, { note: "" })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 410, 410, 410, 410, 410, 410, 410]);
    expect(await db.select().from(seats).where(eq(seats.offeringId, id))).toHaveLength(1);
  });

  it("takes raw SQL with values beside drizzle's own writes", async () => {
    const id = await offering();
    const ctx = baseCtx({ service: "identity", env: specimenEnv, trace: newTrace(), waitUntil: () => {} });
    const raw = ctx.db.run(sql`UPDATE offerings SET title = ${"Raw"} WHERE id = ${id}`);
    const built = ctx.db.update(offerings).set({ capacity: 9 }).where(eq(offerings.id, id));
    await commit(ctx, [raw, built]);
    expect(await db.select().from(offerings).where(eq(offerings.id, id)).get()).toMatchObject({
      title: "Raw",
      capacity: 9,
    });
  });

  it("tells constraints apart whose names begin alike", async () => {
    const id = await offering({ capacity: 1 });
    const ctx = baseCtx({ service: "identity", env: specimenEnv, trace: newTrace(), waitUntil: () => {} });
    const conflicts = { "offerings.i": "resource.gone", "offerings.id": "resource.conflict" } as const;
    const twice = ctx.db.insert(offerings).values({ id, title: "x", capacity: 1, taken: 0, version: 1 });
    await expect(commit(ctx, [twice], { conflicts })).rejects.toMatchObject({ code: "resource.conflict" });
  });

  it("refuses a second commit under one Idempotency-Key, which would pass for a repeat", async () => {
    const ctx = baseCtx({ service: "identity", env: specimenEnv, trace: newTrace(), waitUntil: () => {} });
    const one = { ...ctx, cause: { id: newId("evt"), type: "t" } };
    await commit(one, []);
    await expect(commit(one, [])).rejects.toThrow("commit once");
  });

  it("leaves an error it was not told about for what it is: a bug", async () => {
    const id = await offering();
    const ctx = baseCtx({ service: "identity", env: specimenEnv, trace: newTrace(), waitUntil: () => {} });
    const twice = ctx.db.insert(offerings).values({ id, title: "x", capacity: 1, taken: 0, version: 1 });
    await expect(commit(ctx, [twice])).rejects.not.toHaveProperty("code", "resource.conflict");
  });

  it("keeps the event when the relay cannot reach the queue, for the next sweep", async () => {
    const userId = newId("usr");
    const { INBOX_CONTENT: _gone, ...env } = specimenEnv;
    const deferred: Promise<unknown>[] = [];
    const waitUntil = (work: Promise<unknown>) => void deferred.push(work);
    const ctx = baseCtx({ service: "identity", env, trace: newTrace(), waitUntil });
    const pii = { handle: "h", name: "n", avatarUrl: null };
    await commit(ctx, [], { events: [identityProfileChanged({ userId, changedAt: 1, pii })] });
    await Promise.all(deferred);
    expect(await eventsAbout(userId)).toMatchObject([{ pending: '["content"]', relayedAt: null }]);
  });
});

describe("If-Match", () => {
  const creator = person({ roles: ["creator"] });

  it("is required for an update", async () => {
    const answer = await client(creator).patch(`/v1/offerings/${await offering()}`, { title: "x" });
    expect([answer.status, codeOf(answer)]).toEqual([428, "precondition.required"]);
  });

  it("lets exactly one of two editors win, and the other one knows", async () => {
    const id = await offering();
    const edit = (title: string) => client(creator).patch(`/v1/offerings/${id}`, { title }, { "If-Match": '"v1"' });
    const answers = await Promise.all([edit("A"), edit("B")]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412]);
    const winner = answers.find((answer) => answer.status === 200);
    expect(winner?.headers.get("ETag")).toBe('"v2"');
    expect(await db.select().from(offerings).where(eq(offerings.id, id)).get()).toMatchObject({
      title: winner?.body.title,
      version: 2,
    });
  });

  it.each([
    ["*", 200],
    ['"v0", "v1"', 412],
    ['W/"v1"', 200],
    ['"abc"', 412],
  ])("%s gives %i for version 1", async (tag, status) => {
    const answer = await client(creator).patch(
      `/v1/offerings/${await offering()}`,
      { title: "x" },
      { "If-Match": tag },
    );
    expect(answer.status).toBe(status);
  });
});
