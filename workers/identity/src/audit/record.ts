import type { Write } from "@edgewise/chassis/commit";
import type { BaseCtx } from "@edgewise/chassis/context";
import type { AuditAction, AuditDetails, SubjectType } from "./actions.ts";
import type { Origin } from "./origin.ts";
import { auditEntries } from "./tables.ts";

export interface AuditEvent {
  action: AuditAction;
  subject: { type: SubjectType; id: string };
  /** Who did it, when that is not the context's actor: at sign-in nobody is known yet. Null: nobody knows. */
  actorId?: string | null;
  /** Whose security it concerns; the subject when it is a user, otherwise the actor. */
  accountId?: string | null;
  /** The admin behind the actor, when that is not the context's. */
  impersonatorId?: string | null;
  /** From `originOf(headers)`; left out by sweeps. */
  origin?: Origin | undefined;
  details?: AuditDetails;
}

/** The write of one audit entry, to stand in the same batch as what it tells of. */
export function audited(ctx: BaseCtx, event: AuditEvent): Write {
  const { action, subject, origin, details = {} } = event;
  const actorId = event.actorId === undefined ? (ctx.actor?.id ?? null) : event.actorId;
  const owner = subject.type === "user" ? subject.id : actorId;
  return ctx.db.insert(auditEntries).values({
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
  });
}
