import { Event, type EventOf, type HeardBy } from "@edgewise/contracts/events";
import type { ServiceName } from "@edgewise/contracts/services";
import { eq } from "drizzle-orm";
import { AlreadyHandled } from "./commit.ts";
import type { BaseCtx } from "./context.ts";
import { inbox } from "./tables.ts";
import type { Trace } from "./trace.ts";
import { traceFrom } from "./trace.ts";

/** What a service does with each event it hears. The handler commits exactly once, through `commit`. */
export type Handlers<S extends ServiceName, C extends BaseCtx> = {
  [T in HeardBy<S>]: (ctx: C, event: EventOf<T>) => Promise<void>;
};

const retrySecondsMax = 600;

/**
 * Handles a batch of an inbox queue. Each message is acknowledged on its own once its effect and its inbox row are
 * committed; a repeat has no effect; a failure is retried with growing pauses and in the end reaches the dead-letter
 * queue, as does a message that is not an event.
 *
 * @example
 * export const handlers: Handlers<"content", BaseCtx> = {
 *   "identity.profile.changed.v1": (ctx, { data }) => rememberAuthor(ctx, data),
 * };
 * await consume(batch, (trace) => newCtx(env, trace), handlers);
 */
export async function consume<S extends ServiceName, C extends BaseCtx>(
  batch: MessageBatch,
  newCtx: (trace: Trace) => C,
  handlers: Handlers<S, C>,
): Promise<void> {
  for (const message of batch.messages) await consumeOne(message, newCtx, handlers);
}

async function consumeOne<S extends ServiceName, C extends BaseCtx>(
  message: Message,
  newCtx: (trace: Trace) => C,
  handlers: Handlers<S, C>,
): Promise<void> {
  const parsed = Event.safeParse(message.body);
  const ctx = newCtx(traceFrom(parsed.success ? parsed.data : { traceparent: "" }));
  const later = () => message.retry({ delaySeconds: Math.min(retrySecondsMax, 2 ** message.attempts) });
  if (!parsed.success) {
    ctx.log("error", "inbox.unreadable", { messageId: message.id });
    return later();
  }
  const event = parsed.data;
  const handler = handlerOf(handlers, event.type);
  if (!handler) {
    ctx.log("warn", "inbox.not-for-us", { eventId: event.id, type: event.type });
    return message.ack();
  }
  try {
    const handled = await ctx.db.select({ id: inbox.eventId }).from(inbox).where(eq(inbox.eventId, event.id)).get();
    if (!handled) await handler({ ...ctx, cause: { id: event.id, type: event.type } }, event);
    message.ack();
  } catch (error) {
    if (error instanceof AlreadyHandled) return message.ack();
    ctx.log("error", "inbox.failed", {
      eventId: event.id,
      type: event.type,
      attempt: message.attempts,
      thrown: error,
    });
    later();
  }
}

/** The handler of a type known only at run time; the table's own type guarantees that it takes that type's events. */
function handlerOf<C>(handlers: object, type: string): ((ctx: C, event: Event) => Promise<void>) | undefined {
  return Object.entries(handlers).find(([key]) => key === type)?.[1];
}
