import type { Draft } from "@edgewise/contracts/event";
import type { EventType } from "@edgewise/contracts/events";
import { platformAnswersChanged } from "@edgewise/contracts/events/platform";
import type { ProblemCode } from "@edgewise/contracts/problem-codes";
import type { Query } from "drizzle-orm";
import type { BaseCtx } from "./context.ts";
import { isPending, outboxRow, relay } from "./outbox.ts";
import { Problem } from "./problem.ts";
import { idempotencyKeys, inbox, outbox } from "./tables.ts";

/** A statement of a batch: an insert, update or delete of drizzle's, or raw SQL as `ctx.db.run` makes it. */
export type Write = { toSQL(): Query } | { getQuery(): Query };

export interface CommitOptions<A> {
  /** What happened, for the services that subscribe to it. */
  events?: Draft<EventType>[];
  /**
   * Cache groups (RFC 9875) whose public answers this change makes stale. The response names them, so that the edge
   * that carried the request knows at once; an event tells all other edges, whatever caused the change.
   */
  invalidates?: readonly string[];
  /**
   * Which problem a broken constraint becomes. A key is part of what SQLite names: `table.column` for UNIQUE and NOT
   * NULL, the expression or its name for CHECK. A pair also gives the sentence.
   */
  conflicts?: Record<string, ProblemCode | readonly [ProblemCode, string]>;
  /** The body of the response, stored under the Idempotency-Key so that a repeat gets the same. */
  answer?: A;
}

/** Thrown when another request with the same Idempotency-Key committed first; return that request's answer instead. */
export class AlreadyCommitted extends Error {
  override readonly name = "AlreadyCommitted";
}

/** Thrown when the effect of this event was already committed; acknowledge the message. */
export class AlreadyHandled extends Error {
  override readonly name = "AlreadyHandled";
}

/**
 * Commits a change and everything that belongs to it atomically: the writes, their events, the request's
 * Idempotency-Key and the inbox row of the event being handled, in one D1 batch. Events are relayed right after the
 * response. Throws the problem that `conflicts` names for a broken constraint. Returns `answer`.
 *
 * @example
 * await commit(ctx, [ctx.db.insert(seats).values(seat)], {
 *   events: [contentLessonCompleted(facts)],
 *   invalidates: [`course:${courseId}`],
 *   conflicts: { "seats.offering_id": "resource.conflict" },
 *   answer: seat,
 * });
 */
export async function commit<A = void>(ctx: BaseCtx, writes: Write[], options: CommitOptions<A> = {}): Promise<A> {
  const { events = [], invalidates = [], conflicts = {}, answer } = options;
  const stale = invalidates.length > 0 ? [platformAnswersChanged({ groups: [...new Set(invalidates)] })] : [];
  const rows = [...events, ...stale].map((draft) => outboxRow(ctx, draft));
  const all = [...claims(ctx, answer), ...writes, ...rows.map((row) => ctx.db.insert(outbox).values(row))];
  if (all.length > 0) {
    try {
      // Not drizzle's own batch: on D1 it cannot bind the values of raw SQL.
      await ctx.db.$client.batch(all.map((write) => prepared(ctx, write, stale.length > 0)));
    } catch (error) {
      throw translated(error, conflicts);
    }
  }
  if (ctx.idempotency) ctx.idempotency.kept = true;
  if (ctx.idempotency || ctx.cause) claimed.add(ctx);
  for (const group of invalidates) ctx.invalidated.add(group);
  const pending = rows.filter(isPending);
  if (pending.length > 0) ctx.defer(relay(ctx, pending));
  return answer as A;
}

/** Contexts that have used their key or event: a second commit would look like a repeat of the first. */
const claimed = new WeakSet<BaseCtx>();

function prepared(ctx: BaseCtx, write: Write, invalidates: boolean): D1PreparedStatement {
  const { sql, params } = "toSQL" in write ? write.toSQL() : write.getQuery();
  if (!invalidates && ctx.publicWrites?.some((isPublic) => isPublic.test(sql)))
    throw new Error("A change of public answers names their groups.");
  return ctx.db.$client.prepare(sql).bind(...params);
}

/** First in the batch, so that a repeat fails on its key and not on a rule that only the first request broke. */
function claims(ctx: BaseCtx, answer: unknown): Write[] {
  if (claimed.has(ctx)) throw new Error("A request and an event commit once.");
  const writes: Write[] = [];
  if (ctx.idempotency && ctx.actor) {
    const { key, fingerprint } = ctx.idempotency;
    const row = {
      ...{ key, fingerprint },
      actorId: ctx.actor.id,
      answer: JSON.stringify(answer ?? null),
      createdAt: ctx.now(),
    };
    writes.push(ctx.db.insert(idempotencyKeys).values(row));
  }
  if (ctx.cause) {
    writes.push(ctx.db.insert(inbox).values({ eventId: ctx.cause.id, type: ctx.cause.type, handledAt: ctx.now() }));
  }
  return writes;
}

function translated(error: unknown, conflicts: NonNullable<CommitOptions<never>["conflicts"]>): unknown {
  const constraint = brokenConstraint(error);
  if (constraint === undefined) return error;
  if (constraint.includes("idempotency_keys.")) return new AlreadyCommitted();
  if (constraint.includes("inbox.event_id")) return new AlreadyHandled();
  const hit = Object.entries(conflicts).find(([part]) => names(constraint, part))?.[1];
  if (hit === undefined) return error;
  if (typeof hit !== "string") return new Problem(...hit);
  return new Problem(
    hit,
    hit === "precondition.failed" ? "Read it again and repeat the change." : "It conflicts with what exists.",
  );
}

/** Whether the constraint contains the part as a whole word: `t.a` is not in `t.ab`. */
function names(constraint: string, part: string): boolean {
  const at = constraint.indexOf(part);
  const [before = " ", after = " "] = [constraint[at - 1], constraint[at + part.length]];
  return at >= 0 && !/[\w.]/.test(before) && !/\w/.test(after);
}

/** What SQLite says after "constraint failed:", looked for in the chain of causes; undefined for any other error. */
export function brokenConstraint(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const found = /constraint failed: ([^\n]+?)(?:: SQLITE_|$)/m.exec(cause.message)?.[1];
    if (found) return found;
  }
  return undefined;
}
