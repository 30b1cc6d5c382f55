import { type Log, newLog } from "@edgewise/chassis/log";
import { Event, type EventOf, type HeardBy } from "@edgewise/contracts/events";

/**
 * The groups that each event makes stale. An event that the gateway consumes does not compile until it is listed here.
 */
const groupsIn: { [T in HeardBy<"gateway">]: (event: EventOf<T>) => readonly string[] } = {
  "platform.answers.changed.v1": ({ data }) => data.groups,
};

const retrySecondsMax = 600;

/**
 * Invalidates what changed without a request through this gateway, or by one whose answer got lost: all groups of a
 * batch together. Doing it twice is harmless, so handled events are not recorded and no database is needed. Messages
 * that are not events, and all messages while the ledger is unreachable, are retried with growing pauses and in the end
 * reach the dead-letter queue.
 */
export async function hearChanges(
  batch: MessageBatch,
  invalidate: (groups: readonly string[]) => Promise<boolean>,
  log = newLog("gateway"),
): Promise<void> {
  const read = batch.messages.map((message) => ({ message, groups: groupsOf(message, log) }));
  for (const { message } of read.filter(({ groups }) => groups === undefined)) later(message);
  const heard = read.filter(({ groups }) => groups !== undefined);
  const isKnown = await invalidate([...new Set(heard.flatMap(({ groups }) => groups ?? []))]).catch(
    (thrown: unknown) => {
      log("error", "inbox.failed", { messages: heard.length, thrown });
      return false;
    },
  );
  if (isKnown) log("info", "inbox.heard", { messages: heard.length });
  for (const { message } of heard) {
    if (isKnown) message.ack();
    else later(message);
  }
}

/** Undefined for what cannot be read. */
function groupsOf(message: Message, log: Log): readonly string[] | undefined {
  const parsed = Event.safeParse(message.body);
  if (!parsed.success) {
    log("error", "inbox.unreadable", { messageId: message.id });
    return undefined;
  }
  const event = parsed.data;
  if (isHeard(event)) return groupsIn[event.type](event);
  log("warn", "inbox.not-for-us", { eventId: event.id, type: event.type });
  return [];
}

function isHeard(event: Event): event is EventOf<HeardBy<"gateway">> {
  return event.type in groupsIn;
}

function later(message: Message): void {
  message.retry({ delaySeconds: Math.min(retrySecondsMax, 2 ** message.attempts) });
}
