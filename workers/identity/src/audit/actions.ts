/**
 * The closed list of audited actions. An action is only ever added; its meaning never changes. Its
 * texts are named in `workers/web/src/account/act-texts.ts`, which does not compile without them.
 */
export const auditActions = [
  "account.created",
  "account.email-verified",
  "account.email-changed",
  "account.handle-changed",
  "account.banned",
  "account.unbanned",
  "account.deleted",
  "session.created",
  "session.refused",
  "session.throttled",
  "session.revoked",
  "password.changed",
  "password.reset-requested",
  "password.reset",
  "second-factor.enabled",
  "second-factor.disabled",
  "second-factor.recovered",
  "passkey.added",
  "passkey.removed",
  "provider.linked",
  "provider.unlinked",
  "api-key.created",
  "api-key.changed",
  "api-key.revoked",
  "role.granted",
  "role.revoked",
  "impersonation.started",
  "impersonation.ended",
  "organisation.created",
  "organisation.deleted",
  "organisation.invited",
  "organisation.joined",
  "organisation.left",
  "organisation.role-changed",
  "signing-key.rotated",
] as const;
export type AuditAction = (typeof auditActions)[number];

/**
 * Actions that strangers can trigger at will are recorded once in this many milliseconds per account: the log is never
 * shortened, so it must not be possible to flood it.
 */
export const recordPausesMs: Partial<Record<AuditAction, number>> = {
  "session.throttled": 15 * 60_000,
  "password.reset-requested": 60_000,
};

export const subjectTypes = ["user", "session", "api-key", "passkey", "organisation", "signing-key"] as const;
export type SubjectType = (typeof subjectTypes)[number];

/**
 * Everything an entry may hold besides ids: nothing here can hold a secret, an email address or free text of a user.
 */
export interface AuditDetails {
  method?: string;
  provider?: string;
  reason?: string;
  role?: string;
  scopes?: string;
  sessionId?: string;
  organisationId?: string;
  expiresAt?: string;
  count?: number;
}
