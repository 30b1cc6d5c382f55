import type { Write } from "@edgewise/chassis/commit";
import type { BaseCtx } from "@edgewise/chassis/context";
import { and, eq, gt, notExists, sql } from "drizzle-orm";
import { type AuditAction, type AuditDetails, recordPausesMs, type SubjectType } from "./actions.ts";
import type { Origin } from "./origin.ts";
import { auditEntries } from "./tables.ts";

export interface AuditEvent {
  action: AuditAction;
  subject: { type: SubjectType; id: string };
  /** The actor, if it is not the context's: at sign-in there is none yet. Null if unknown. */
  actorId?: string | null;
  /** Whose security it concerns; the subject when it is a user, otherwise the actor. */
  accountId?: string | null;
  /** The admin behind the actor, when that is not the context's. */
  impersonatorId?: string | null;
  /** From `originOf(headers)`; left out by sweeps. */
  origin?: Origin | undefined;
  details?: AuditDetails;
}

/**
 * The write of one audit entry, for the same batch as the change it records. Actions that strangers can trigger at will
 * (`recordPausesMs`) are not written while a recent entry says the same about the account.
 */
export function audited(ctx: BaseCtx, event: AuditEvent): Write {
  const row = rowOf(ctx, event);
  const pauseMs = recordPausesMs[event.action];
  if (pauseMs === undefined || row.accountId === null) return ctx.db.insert(auditEntries).values(row);
  const { accountId, action, at } = auditEntries;
  const fresh = ctx.db
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(and(eq(accountId, row.accountId), eq(action, row.action), gt(at, row.at - pauseMs)));
  return ctx.db.insert(auditEntries).select(
    sql`SELECT ${row.id}, ${row.at}, ${row.action}, ${row.accountId}, ${row.actorId}, ${row.impersonatorId},
      ${row.subjectType}, ${row.subjectId}, ${row.network}, ${row.agent}, ${row.traceId}, ${JSON.stringify(row.details)}
      WHERE ${notExists(fresh)}`,
  );
}

function rowOf(ctx: BaseCtx, event: AuditEvent) {
  const { action, subject, origin, details = {} } = event;
  const actorId = event.actorId === undefined ? (ctx.actor?.id ?? null) : event.actorId;
  const owner = subject.type === "user" ? subject.id : actorId;
  return {
    id: ctx.newId("aud"),
    at: ctx.now(),
    action,
    accountId: event.accountId === undefined ? owner : event.accountId,
    actorId,
    impersonatorId: event.impersonatorId === undefined ? (ctx.actor?.impersonatorId ?? null) : event.impersonatorId,
    subjectType: subject.type,
    subjectId: subject.id,
    network: origin?.network ?? null,
    agent: origin?.agent ?? null,
    traceId: ctx.trace.traceId,
    details,
  };
}
