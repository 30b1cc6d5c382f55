import type { BaseCtx } from "@edgewise/chassis/context";
import { cutPage, type Page, type Position, positionOf } from "@edgewise/chassis/paging";
import { signedIn } from "@edgewise/chassis/permissions";
import { and, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { AuditAction } from "./actions.ts";
import { type AuditEntry, type OwnAuditEntry, shownToAccount, shownToAdmin } from "./audit-entry.ts";
import { type AuditRow, auditEntries } from "./tables.ts";

export interface PageInput {
  cursor?: string | undefined;
  limit: number;
}

/** Filters; all that are given must match. */
export interface AuditFilter {
  accountId?: string | undefined;
  actorId?: string | undefined;
  subjectId?: string | undefined;
  action?: AuditAction | undefined;
  /** From this instant on. */
  from?: string | undefined;
  /** Up to, not including, this instant. */
  to?: string | undefined;
}

/** What happened to the actor's own security, the newest first. */
export async function ownAudit(ctx: BaseCtx, page: PageInput): Promise<Page<OwnAuditEntry>> {
  const rows = await newest(ctx, { accountId: signedIn(ctx).id }, page);
  return cutPage(rows, page.limit, placeOf, shownToAccount);
}

/** The whole audit log, or what a filter leaves of it, the newest first. The route lets administrators in only. */
export async function auditLog(ctx: BaseCtx, filter: AuditFilter, page: PageInput): Promise<Page<AuditEntry>> {
  return cutPage(await newest(ctx, filter, page), page.limit, placeOf, shownToAdmin);
}

function newest(ctx: BaseCtx, filter: AuditFilter, { cursor, limit }: PageInput): Promise<AuditRow[]> {
  return ctx.db
    .select()
    .from(auditEntries)
    .where(and(...conditionsOf(filter), olderThan(positionOf(cursor))))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(limit + 1);
}

/** Each filter has an index that also gives the order by time. */
function conditionsOf({ accountId, actorId, subjectId, action, from, to }: AuditFilter): (SQL | undefined)[] {
  return [
    accountId === undefined ? undefined : eq(auditEntries.accountId, accountId),
    actorId === undefined ? undefined : eq(auditEntries.actorId, actorId),
    subjectId === undefined ? undefined : eq(auditEntries.subjectId, subjectId),
    action === undefined ? undefined : eq(auditEntries.action, action),
    from === undefined ? undefined : gte(auditEntries.at, Date.parse(from)),
    to === undefined ? undefined : lt(auditEntries.at, Date.parse(to)),
  ];
}

function olderThan(position: Position | undefined): SQL | undefined {
  return position && sql`(${auditEntries.at}, ${auditEntries.id}) < (${position.sort}, ${position.id})`;
}

function placeOf(row: AuditRow): Position {
  return { sort: row.at, id: row.id };
}
