/** The closed list of what is worth an audit entry. An action is only ever added; its meaning never changes. */
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
 * What strangers can cause as often as they like is recorded once in this many milliseconds for an account: the log is
 * never shortened, so nobody may be able to fill it.
 */
export const recordPausesMs: Partial<Record<AuditAction, number>> = {
  "session.throttled": 15 * 60_000,
  "password.reset-requested": 60_000,
};

export const subjectTypes = ["user", "session", "api-key", "passkey", "organisation", "signing-key"] as const;
export type SubjectType = (typeof subjectTypes)[number];

/** All that an entry may say beside ids: nothing here can hold a secret, an email address or free text of a user. */
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
