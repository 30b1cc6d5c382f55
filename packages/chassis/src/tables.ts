import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Events committed with the change that caused them. A row is pending while `relayedAt` is null. */
export const outbox = sqliteTable("outbox", {
  id: text("id").primaryKey(),
  type: text("type").notNull(),
  /** The CloudEvents envelope as JSON. */
  envelope: text("envelope").notNull(),
  /** JSON array of the services that have not received it yet. */
  pending: text("pending").notNull(),
  attempts: integer("attempts").notNull().default(0),
  nextAttemptAt: integer("next_attempt_at").notNull(),
  createdAt: integer("created_at").notNull(),
  relayedAt: integer("relayed_at"),
});

/** Events whose effect has been committed here; the key makes a second delivery harmless. */
export const inbox = sqliteTable("inbox", {
  eventId: text("event_id").primaryKey(),
  type: text("type").notNull(),
  handledAt: integer("handled_at").notNull(),
});

/** Answers to requests with an Idempotency-Key, kept for a day. */
export const idempotencyKeys = sqliteTable(
  "idempotency_keys",
  {
    actorId: text("actor_id").notNull(),
    key: text("key").notNull(),
    /** SHA-256 over method, path and body. */
    fingerprint: text("fingerprint").notNull(),
    /** The answer's body as JSON. */
    answer: text("answer").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.actorId, t.key] })],
);
