import { createExecutionContext, createMessageBatch, getQueueResult, waitOnExecutionContext } from "cloudflare:test";
import { newId } from "@edgewise/chassis/ids";
import { inbox } from "@edgewise/chassis/tables";
import { eq, inArray } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { consumeInbox } from "../src/consumer.ts";
import { authors } from "../src/schema.ts";
import { client, creator, db, publicCourse, testEnv } from "./factories.ts";

function profileChanged(userId: string, changedAt: number, name: string, id = newId("evt")) {
  return {
    specversion: "1.0",
    id,
    source: "/identity",
    type: "identity.profile.changed.v1",
    time: new Date(changedAt).toISOString(),
    datacontenttype: "application/json",
    traceparent: `00-${"a".repeat(32)}-${"b".repeat(16)}-01`,
    data: { userId, changedAt, pii: { handle: "ada", name, avatarUrl: null } },
  };
}

async function deliver(...bodies: unknown[]) {
  const messages = bodies.map((body) => ({
    id: crypto.randomUUID(),
    timestamp: new Date(),
    attempts: 1,
    body,
  }));
  const batch = createMessageBatch("edgewise-content-inbox", messages);
  const execution = createExecutionContext();
  await consumeInbox(batch, testEnv(), execution);
  await waitOnExecutionContext(execution);
  return getQueueResult(batch, execution);
}

describe("a changed profile", () => {
  it("appears on the course page, and an older change never overwrites a newer one", async () => {
    const owner = creator();
    const { course } = await publicCourse(client(owner));
    const at = Date.now() + 1000;
    await deliver(profileChanged(owner.id, at, "Newer"), profileChanged(owner.id, at - 1, "Older"));
    const page = await client().get(`/v1/courses/${course.id}`);
    expect(page.body.authors[0]).toMatchObject({ name: "Newer", handle: "ada" });
  });

  it("has its effect exactly once, however often it is delivered", async () => {
    const owner = creator();
    await publicCourse(client(owner));
    const event = profileChanged(owner.id, Date.now() + 1000, "Once");
    const first = await deliver(event, event);
    expect(first.explicitAcks).toHaveLength(2);
    // What came in between would be undone by a second effect.
    await db.update(authors).set({ name: "Since", changedAt: 0 }).where(eq(authors.userId, owner.id));
    const again = await deliver(event);
    expect([again.explicitAcks.length, again.retryMessages]).toEqual([1, []]);
    const row = await db.select().from(authors).where(eq(authors.userId, owner.id)).get();
    expect(row?.name).toBe("Since");
    expect(await db.select().from(inbox).where(eq(inbox.eventId, event.id))).toHaveLength(1);
  });

  it("of somebody who is no author leaves no trace of their name", async () => {
    const event = profileChanged(newId("usr"), Date.now(), "Stranger");
    const result = await deliver(event);
    expect(result.explicitAcks).toHaveLength(1);
    expect(await db.select().from(authors).where(eq(authors.userId, event.data.userId))).toEqual([]);
    expect(
      await db
        .select()
        .from(inbox)
        .where(inArray(inbox.eventId, [event.id])),
    ).toHaveLength(1);
  });

  it("that cannot be read is retried on its own and holds nobody else up", async () => {
    const owner = creator();
    await publicCourse(client(owner));
    const result = await deliver({ nonsense: true }, profileChanged(owner.id, Date.now() + 1000, "Behind it"));
    expect([result.explicitAcks.length, result.retryMessages.length]).toEqual([1, 1]);
    const row = await db.select().from(authors).where(eq(authors.userId, owner.id)).get();
    expect(row?.name).toBe("Behind it");
  });
});
