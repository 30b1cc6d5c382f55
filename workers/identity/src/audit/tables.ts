import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AuditAction, AuditDetails, SubjectType } from "./actions.ts";

/** The audit log. Triggers refuse to change or delete a row. */
export const auditEntries = sqliteTable(
  "audit_entries",
  {
    id: text("id").primaryKey(),
    at: integer("at").notNull(),
    action: text("action").$type<AuditAction>().notNull(),
    /** Whose security it concerns, and who therefore sees it. */
    accountId: text("account_id"),
    /** Null when nobody was signed in. */
    actorId: text("actor_id"),
    impersonatorId: text("impersonator_id"),
    subjectType: text("subject_type").$type<SubjectType>().notNull(),
    subjectId: text("subject_id").notNull(),
    network: text("network"),
    agent: text("agent"),
    traceId: text("trace_id").notNull(),
    details: text("details", { mode: "json" }).$type<AuditDetails>().notNull(),
  },
  (t) => [
    index("audit_by_time").on(t.at, t.id),
    index("audit_by_account").on(t.accountId, t.at, t.id),
    index("audit_by_actor").on(t.actorId, t.at, t.id),
    index("audit_by_subject").on(t.subjectId, t.at, t.id),
    index("audit_by_action").on(t.action, t.at, t.id),
  ],
);
export type AuditRow = typeof auditEntries.$inferSelect;
