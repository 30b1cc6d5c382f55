import type { Draft } from "@edgewise/contracts/event";
import { type EventType, subscribers } from "@edgewise/contracts/events";
import type { ServiceName } from "@edgewise/contracts/services";
import { and, asc, eq, isNotNull, isNull, lt, lte } from "drizzle-orm";
import type { BaseCtx } from "./context.ts";
import { errorFields } from "./log.ts";
import { idempotencyKeys, inbox, outbox } from "./tables.ts";
import { onward } from "./trace.ts";

const relayBatch = 100;
const retryBaseMs = 2_000;
const retryMaxMs = 15 * 60_000;
const dayMs = 86_400_000;
const outboxKeepMs = 7 * dayMs;
/** Longer than any queue keeps a message (14 days), so that no late delivery finds its inbox row gone. */
const inboxKeepMs = 30 * dayMs;

/** The outbox row of one event: its CloudEvents 1.0 envelope, and who still has to get it. */
export function outboxRow(ctx: BaseCtx, draft: Draft<EventType>): typeof outbox.$inferInsert {
  const id = ctx.newId("evt");
  const at = ctx.now();
  const hearers: readonly ServiceName[] = subscribers[draft.type];
  const envelope = {
    specversion: "1.0",
    id,
    source: `/${ctx.service}`,
    type: draft.type,
    time: new Date(at).toISOString(),
    datacontenttype: "application/json",
    ...onward(ctx.trace),
    data: draft.data,
  };
  return {
    id,
    type: draft.type,
    envelope: JSON.stringify(envelope),
    pending: JSON.stringify(hearers),
    nextAttemptAt: at,
    createdAt: at,
    relayedAt: hearers.length === 0 ? at : null,
  };
}

/**
 * Sends what is due to the inbox queues. A crash between sending and marking sends again: at least once. Returns how
 * many events are done.
 */
export async function relay(ctx: BaseCtx): Promise<number> {
  const due = await ctx.db
    .select()
    .from(outbox)
    .where(and(isNull(outbox.relayedAt), lte(outbox.nextAttemptAt, ctx.now())))
    .orderBy(asc(outbox.nextAttemptAt), asc(outbox.id))
    .limit(relayBatch);
  const results = await Promise.all(due.map((row) => relayOne(ctx, row)));
  return results.filter(Boolean).length;
}

async function relayOne(ctx: BaseCtx, row: typeof outbox.$inferSelect): Promise<boolean> {
  const hearers = JSON.parse(row.pending) as ServiceName[];
  const sent = await Promise.all(hearers.map((service) => send(ctx, service, row)));
  const left = hearers.filter((_, i) => !sent[i]);
  const done = left.length === 0;
  await ctx.db
    .update(outbox)
    .set(
      done
        ? { pending: "[]", relayedAt: ctx.now() }
        : {
            pending: JSON.stringify(left),
            attempts: row.attempts + 1,
            nextAttemptAt: ctx.now() + pauseMs(row.attempts),
          },
    )
    .where(eq(outbox.id, row.id));
  return done;
}

async function send(ctx: BaseCtx, service: ServiceName, row: { id: string; type: string; envelope: string }) {
  const queue = ctx.queues[service];
  if (!queue) {
    ctx.log("error", "outbox.queue-missing", { to: service, eventId: row.id, type: row.type });
    return false;
  }
  try {
    await queue.send(JSON.parse(row.envelope), { contentType: "json" });
    return true;
  } catch (error) {
    ctx.log("warn", "outbox.send-failed", { to: service, eventId: row.id, ...errorFields(error) });
    return false;
  }
}

/** Exponential backoff with full jitter. */
function pauseMs(attempts: number): number {
  return Math.ceil(Math.random() * Math.min(retryMaxMs, retryBaseMs * 2 ** Math.min(attempts, 20)));
}

/** The once-a-minute sweep: relays what an interrupted request left behind and forgets what is old. */
export async function sweep(ctx: BaseCtx): Promise<void> {
  while ((await relay(ctx)) === relayBatch);
  await ctx.db.batch([
    ctx.db.delete(outbox).where(and(isNotNull(outbox.relayedAt), lt(outbox.relayedAt, ctx.now() - outboxKeepMs))),
    ctx.db.delete(inbox).where(lt(inbox.handledAt, ctx.now() - inboxKeepMs)),
    ctx.db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, ctx.now() - dayMs)),
  ]);
}
