import { createExecutionContext, createMessageBatch, getQueueResult, waitOnExecutionContext } from "cloudflare:test";
import { identityProfileChanged } from "@edgewise/contracts/events/identity";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { baseCtx } from "../src/context.ts";
import { newId } from "../src/ids.ts";
import { outboxRow } from "../src/outbox.ts";
import { sweep } from "../src/sweep.ts";
import { inbox, outbox } from "../src/tables.ts";
import { newTrace, traceFields } from "../src/trace.ts";
import { heard } from "./specimen/app.ts";
import { consumeInbox } from "./specimen/index.ts";
import { db, specimenEnv } from "./specimen/setup.ts";

function eventAbout(userId: string, name = "Ada") {
  const ctx = baseCtx({ service: "identity", env: specimenEnv, trace: newTrace(), waitUntil: () => {} });
  const row = outboxRow(
    ctx,
    identityProfileChanged({ userId, changedAt: 1, pii: { handle: "ada", name, avatarUrl: null } }),
  );
  return { ctx, row, body: JSON.parse(row.envelope) };
}

async function deliver(...bodies: unknown[]) {
  const messages = bodies.map((body) => ({ id: crypto.randomUUID(), timestamp: new Date(), attempts: 1, body }));
  const batch = createMessageBatch("specimen-inbox", messages);
  const execution = createExecutionContext();
  await consumeInbox(batch, specimenEnv, execution);
  await waitOnExecutionContext(execution);
  const result = await getQueueResult(batch, execution);
  return { acknowledged: result.explicitAcks.length, retried: result.retryMessages };
}

const heardOf = (userId: string) => db.select().from(heard).where(eq(heard.userId, userId));

describe("a consumer", () => {
  it("has the effect of an event once, however often it is delivered", async () => {
    const userId = newId("usr");
    const { body } = eventAbout(userId);
    expect(await deliver(body, body)).toMatchObject({ acknowledged: 2, retried: [] });
    expect((await Promise.all([deliver(body), deliver(body)])).map((result) => result.acknowledged)).toEqual([1, 1]);
    expect(await heardOf(userId)).toHaveLength(1);
  });

  it("has one effect when the same event is handled twice at the same moment", async () => {
    const userId = newId("usr");
    const { body } = eventAbout(userId);
    const results = await Promise.all(Array.from({ length: 5 }, () => deliver(body)));
    expect(results.every((result) => result.acknowledged === 1)).toBe(true);
    expect(await heardOf(userId)).toHaveLength(1);
  });

  it("retries only the message that failed", async () => {
    const [good, bad] = [newId("usr"), newId("usr")];
    const result = await deliver(eventAbout(bad, "Poison").body, eventAbout(good).body);
    expect(result).toMatchObject({ acknowledged: 1, retried: [{ msgId: expect.any(String) }] });
    expect([await heardOf(good), await heardOf(bad)].map((rows) => rows.length)).toEqual([1, 0]);
    expect(
      await db
        .select()
        .from(inbox)
        .where(eq(inbox.eventId, eventAbout(bad).row.id)),
    ).toEqual([]);
  });

  it("begins a trace of its own for an event whose trace is unreadable", async () => {
    const userId = newId("usr");
    expect(await deliver({ ...eventAbout(userId).body, traceparent: "a\r\nb" })).toMatchObject({ acknowledged: 1 });
    expect(await heardOf(userId)).toHaveLength(1);
  });

  it("leaves what is no event to the dead-letter queue", async () => {
    expect(await deliver({ nonsense: true })).toMatchObject({ acknowledged: 0, retried: [{}] });
  });

  it("acknowledges an event that is not for it", async () => {
    const { body } = eventAbout(newId("usr"));
    const other = { ...body, type: "content.course.unpublished.v1", data: { courseId: newId("crs"), slug: "s" } };
    expect(await deliver(other)).toMatchObject({ acknowledged: 1 });
  });

  it("goes on in the trace of whoever caused the event", async () => {
    const userId = newId("usr");
    const { ctx, body } = eventAbout(userId);
    await deliver(body);
    const [row] = await heardOf(userId);
    expect(row?.traceparent.slice(0, 36)).toBe(traceFields(ctx.trace).traceparent.slice(0, 36));
  });
});

describe("the relay", () => {
  const rowOf = (id: string) => db.select().from(outbox).where(eq(outbox.id, id)).get();

  it("sends a pending event again after a queue that failed, later each time, and marks it once it is sent", async () => {
    const { ctx, row } = eventAbout(newId("usr"));
    await db.insert(outbox).values(row);
    const at = (ms: number, queue: Queue) => ({ ...ctx, now: () => ms, queues: { content: queue } });

    await sweep(at(row.nextAttemptAt - 1, failingQueue()));
    expect(await rowOf(row.id)).toMatchObject({ relayedAt: null, attempts: 0 });
    await sweep(at(row.nextAttemptAt, failingQueue()));
    const once = await rowOf(row.id);
    expect(once).toMatchObject({ relayedAt: null, attempts: 1, pending: '["content"]' });
    expect(once?.nextAttemptAt).toBeGreaterThan(row.nextAttemptAt);

    const sent: unknown[] = [];
    await sweep(at(once?.nextAttemptAt ?? 0, recordingQueue(sent)));
    expect(sent.filter((body) => JSON.stringify(body).includes(row.id))).toHaveLength(1);
    expect(await rowOf(row.id)).toMatchObject({ relayedAt: once?.nextAttemptAt, pending: "[]" });
  });

  it("sends each of many events once, though two sweeps run at the same moment", async () => {
    const rows = Array.from({ length: 130 }, () => eventAbout(newId("usr")).row);
    for (const row of rows) await db.insert(outbox).values(row);
    const sent: unknown[] = [];
    const { ctx } = eventAbout(newId("usr"));
    const later = { ...ctx, now: () => Date.now() + 60_000, queues: { content: recordingQueue(sent) } };
    await Promise.all([sweep(later), sweep(later)]);
    const ids = sent.map((body) => (body as { id: string }).id);
    expect(rows.every(({ id }) => ids.filter((other) => other === id).length === 1)).toBe(true);
  });

  it("forgets a relayed event after a week and never a pending one", async () => {
    const [done, pending] = [eventAbout(newId("usr")), eventAbout(newId("usr"))];
    const rows = [
      { ...done.row, relayedAt: 1 },
      { ...pending.row, nextAttemptAt: Number.MAX_SAFE_INTEGER },
    ];
    await db.insert(outbox).values(rows);
    await sweep(pending.ctx);
    expect([await rowOf(done.row.id), (await rowOf(pending.row.id))?.id]).toEqual([undefined, pending.row.id]);
  });
});

function failingQueue(): Queue {
  return queueThat(() => Promise.reject(new Error("queue is down")));
}

function recordingQueue(sent: unknown[]): Queue {
  return queueThat(async (messages) => void sent.push(...Array.from(messages, ({ body }) => body)));
}

/** The relay only sends batches. */
function queueThat(sendBatch: (messages: Iterable<{ body: unknown }>) => Promise<unknown>): Queue {
  return { sendBatch } as unknown as Queue;
}
