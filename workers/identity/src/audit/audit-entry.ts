import { idSchema, UserId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import { auditActions, subjectTypes } from "./actions.ts";
import type { AuditRow } from "./tables.ts";

const word = z.string().max(400).optional();

const Details = z
  .object({
    method: word,
    provider: word,
    reason: word,
    role: word,
    scopes: word,
    sessionId: word,
    organisationId: word,
    expiresAt: word,
    count: z.number().int().min(0).max(1e9).optional(),
  })
  .openapi("AuditDetails", { example: { role: "creator", method: "self-service" } });

/** The longest id of any subject, including signing keys and passkeys. */
const SubjectId = z.string().max(64).openapi({ example: "usr_01kah3v2m8q5x7w9y1z3b5d7f9" });

const common = {
  id: idSchema("aud"),
  at: z.iso.datetime().max(30).openapi({ example: "2026-11-22T10:00:00.000Z" }),
  action: z.enum(auditActions).openapi({ example: "role.granted" }),
  subject: z.object({ type: z.enum(subjectTypes).openapi({ example: "user" }), id: SubjectId }),
  network: z
    .string()
    .max(43)
    .nullable()
    .openapi({ example: "203.0.113.0/24", description: "The network the request came from." }),
  agent: z.string().max(30).nullable().openapi({ example: "Firefox", description: "Family of the user agent." }),
  details: Details,
};

/** An entry as the person sees it whose security it concerns: it does not name the administrator. */
export const OwnAuditEntry = z
  .object({
    ...common,
    by: z
      .enum(["self", "administrator", "unknown"])
      .openapi({ example: "self", description: "Who did it; unknown when nobody was signed in." }),
  })
  .openapi("OwnAuditEntry");
export type OwnAuditEntry = z.infer<typeof OwnAuditEntry>;

/** An entry as an administrator sees it. */
export const AuditEntry = z
  .object({
    ...common,
    accountId: UserId.nullable(),
    actorId: UserId.nullable(),
    impersonatorId: UserId.nullable(),
    traceId: z.string().max(32).openapi({ example: "0af7651916cd43dd8448eb211c80319c" }),
  })
  .openapi("AuditEntry");
export type AuditEntry = z.infer<typeof AuditEntry>;

/** The row for the person concerned. */
export function shownToAccount(row: AuditRow): OwnAuditEntry {
  return { ...shownToAnybody(row), by: byWhom(row) };
}

/** The row for administrators. */
export function shownToAdmin(row: AuditRow): AuditEntry {
  const { accountId, actorId, impersonatorId, traceId } = row;
  return { ...shownToAnybody(row), accountId, actorId, impersonatorId, traceId };
}

function shownToAnybody({ id, at, action, subjectType, subjectId, network, agent, details }: AuditRow) {
  const subject = { type: subjectType, id: subjectId };
  return { id, at: new Date(at).toISOString(), action, subject, network, agent, details };
}

function byWhom({ accountId, actorId, impersonatorId }: AuditRow): OwnAuditEntry["by"] {
  if (actorId === null) return "unknown";
  return actorId === accountId && impersonatorId === null ? "self" : "administrator";
}
