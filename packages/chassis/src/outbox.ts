import type { Draft } from "@edgewise/contracts/event";
import { type EventType, type Hearer, subscribers } from "@edgewise/contracts/events";
import { and, asc, inArray, isNull, lte, sql } from "drizzle-orm";
import type { BaseCtx } from "./context.ts";
import { outbox } from "./tables.ts";
import { traceFields } from "./trace.ts";

export type OutboxRow = typeof outbox.$inferSelect;

/** What one sendBatch takes (100 messages, 256 KB), with room for the queue's own bytes. */
const sendMax = 100;
const sendBytesMax = 200_000;
/** A message takes 128 KB. */
const envelopeBytesMax = 120_000;
/** The request that committed the event relays it itself; the sweep leaves it alone for this long. */
const graceMs = 30_000;
const retryBaseMs = 60_000;
const retryMaxMs = 15 * 60_000;

/** The outbox row of one event: its CloudEvents 1.0 envelope, and the services that still have to receive it. */
export function outboxRow(ctx: BaseCtx, draft: Draft<EventType>): OutboxRow {
  const id = ctx.newId("evt");
  const at = ctx.now();
  const hearers: readonly Hearer[] = subscribers[draft.type];
  const envelope = JSON.stringify({
    specversion: "1.0",
    id,
    source: `/${ctx.service}`,
    type: draft.type,
    time: new Date(at).toISOString(),
    datacontenttype: "application/json",
    ...traceFields(ctx.trace),
    data: draft.data,
  });
  if (envelope.length > envelopeBytesMax) throw new Error(`An event ${draft.type} is too large for a queue.`);
  return {
    id,
    type: draft.type,
    envelope,
    pending: JSON.stringify(hearers),
    attempts: 0,
    nextAttemptAt: at + graceMs,
    createdAt: at,
    relayedAt: hearers.length === 0 ? at : null,
  };
}

/**
 * Sends events to the inbox queues of their subscribers, many per call, and marks those that arrived. The rest stays
 * for the sweep. A crash between sending and marking sends again: delivery is at least once.
 */
export async function relay(ctx: BaseCtx, rows: OutboxRow[]): Promise<void> {
  const pending = rows.map((row) => ({ row, hearers: new Set(JSON.parse(row.pending) as Hearer[]) }));
  const everybody = new Set(pending.flatMap(({ hearers }) => [...hearers]));
  for (const service of everybody) {
    const forService = pending.filter(({ hearers }) => hearers.has(service));
    for (const chunk of chunks(forService)) {
      const sent = await send(ctx, service, chunk);
      if (sent) for (const { hearers } of chunk) hearers.delete(service);
    }
  }
  await mark(ctx, pending);
}

type Pending = { row: OutboxRow; hearers: Set<Hearer> };

function chunks(events: Pending[]): Pending[][] {
  const all: Pending[][] = [];
  let bytes = 0;
  for (const event of events) {
    const open = all.at(-1);
    const size = event.row.envelope.length * 2;
    if (open && open.length < sendMax && bytes + size <= sendBytesMax) open.push(event);
    else {
      all.push([event]);
      bytes = 0;
    }
    bytes += size;
  }
  return all;
}

async function send(ctx: BaseCtx, service: Hearer, events: Pending[]): Promise<boolean> {
  const queue = ctx.queues[service];
  if (!queue) {
    ctx.log("error", "outbox.queue-missing", { to: service, events: events.length });
    return false;
  }
  try {
    await queue.sendBatch(events.map(({ row }) => ({ body: JSON.parse(row.envelope), contentType: "json" as const })));
    return true;
  } catch (error) {
    ctx.log("warn", "outbox.send-failed", { to: service, events: events.length, thrown: error });
    return false;
  }
}

/**
 * One statement for all rows: an event that every subscriber has is done; otherwise the row keeps the names of those
 * that are still missing.
 */
async function mark(ctx: BaseCtx, events: Pending[]): Promise<void> {
  const left = Object.fromEntries(events.map(({ row, hearers }) => [row.id, JSON.stringify([...hearers])]));
  await ctx.db.run(sql`
    UPDATE outbox SET pending = mark.value, relayed_at = CASE mark.value WHEN '[]' THEN ${ctx.now()} END
    FROM json_each(${JSON.stringify(left)}) AS mark WHERE outbox.id = mark.key`);
}

/**
 * Relays events that interrupted requests and failing queues left behind. Each event is claimed before it is sent, with
 * a pause that grows with every attempt (exponential backoff, full jitter), so that two sweeps do not send the same
 * one.
 */
export async function relayDue(ctx: BaseCtx): Promise<void> {
  for (;;) {
    const due = ctx.db
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(isNull(outbox.relayedAt), lte(outbox.nextAttemptAt, ctx.now())))
      .orderBy(asc(outbox.nextAttemptAt), asc(outbox.id))
      .limit(sendMax);
    const rows = await ctx.db
      .update(outbox)
      .set({ attempts: sql`${outbox.attempts} + 1`, nextAttemptAt: nextAttempt(ctx) })
      .where(and(inArray(outbox.id, due), isNull(outbox.relayedAt)))
      .returning();
    if (rows.length > 0) await relay(ctx, rows);
    if (rows.length < sendMax) return;
  }
}

function nextAttempt(ctx: BaseCtx) {
  const longest = sql`min(${retryMaxMs}, ${retryBaseMs} << min(${outbox.attempts}, 10))`;
  return sql`${ctx.now()} + 1000 + abs(random()) % CAST(${longest} AS INTEGER)`;
}

/** Whether a service still has to receive the event. */
export function isPending(row: OutboxRow): boolean {
  return row.relayedAt === null;
}
