import { and, inArray, isNotNull, lt } from "drizzle-orm";
import type { BaseCtx } from "./context.ts";
import { relayDue } from "./outbox.ts";
import { idempotencyKeys, inbox, outbox } from "./tables.ts";

const dayMs = 86_400_000;
const outboxKeepMs = 7 * dayMs;
/** Longer than any queue keeps a message (14 days), so that no late delivery finds its inbox row gone. */
const inboxKeepMs = 30 * dayMs;
/** Deleted in one sweep, at most: the next comes in a minute. */
const forgetMax = 1000;

/** The sweep that runs once a minute: relays events that an interrupted request left behind, and deletes old rows. */
export async function sweep(ctx: BaseCtx): Promise<void> {
  await relayDue(ctx);
  const before = (ms: number) => ctx.now() - ms;
  const relayed = ctx.db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isNotNull(outbox.relayedAt), lt(outbox.relayedAt, before(outboxKeepMs))))
    .limit(forgetMax);
  const handled = ctx.db
    .select({ id: inbox.eventId })
    .from(inbox)
    .where(lt(inbox.handledAt, before(inboxKeepMs)))
    .limit(forgetMax);
  await ctx.db.batch([
    ctx.db.delete(outbox).where(inArray(outbox.id, relayed)),
    ctx.db.delete(inbox).where(inArray(inbox.eventId, handled)),
    ctx.db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, before(dayMs))),
  ]);
}
