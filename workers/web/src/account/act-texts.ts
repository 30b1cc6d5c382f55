import type { DataOf } from "@edgewise/client/operations";
import type { Key, Locale } from "../i18n/locale.ts";

type Action = DataOf<"/v1/me/audit", "get">["items"][number]["action"];

/**
 * What each action of the audit log is called, in `i18n/<language>/account.json`: a new action of identity does not
 * compile until it has its text.
 */
const actTexts: Record<Action, Key> = {
  "account.created": "account.act.account.created",
  "account.email-verified": "account.act.account.email-verified",
  "account.email-changed": "account.act.account.email-changed",
  "account.handle-changed": "account.act.account.handle-changed",
  "account.banned": "account.act.account.banned",
  "account.unbanned": "account.act.account.unbanned",
  "account.deleted": "account.act.account.deleted",
  "session.created": "account.act.session.created",
  "session.refused": "account.act.session.refused",
  "session.throttled": "account.act.session.throttled",
  "session.revoked": "account.act.session.revoked",
  "password.changed": "account.act.password.changed",
  "password.reset-requested": "account.act.password.reset-requested",
  "password.reset": "account.act.password.reset",
  "second-factor.enabled": "account.act.second-factor.enabled",
  "second-factor.disabled": "account.act.second-factor.disabled",
  "second-factor.recovered": "account.act.second-factor.recovered",
  "passkey.added": "account.act.passkey.added",
  "passkey.removed": "account.act.passkey.removed",
  "provider.linked": "account.act.provider.linked",
  "provider.unlinked": "account.act.provider.unlinked",
  "api-key.created": "account.act.api-key.created",
  "api-key.changed": "account.act.api-key.changed",
  "api-key.revoked": "account.act.api-key.revoked",
  "role.granted": "account.act.role.granted",
  "role.revoked": "account.act.role.revoked",
  "impersonation.started": "account.act.impersonation.started",
  "impersonation.ended": "account.act.impersonation.ended",
  "organisation.created": "account.act.organisation.created",
  "organisation.deleted": "account.act.organisation.deleted",
  "organisation.invited": "account.act.organisation.invited",
  "organisation.joined": "account.act.organisation.joined",
  "organisation.left": "account.act.organisation.left",
  "organisation.role-changed": "account.act.organisation.role-changed",
  "signing-key.rotated": "account.act.signing-key.rotated",
};
const keys = new Map<string, Key>(Object.entries(actTexts));

/** What an action is called. One that only a newer API knows keeps its own name. */
export function actName({ t }: Locale, action: string): string {
  const key = keys.get(action);
  return key === undefined ? action : t(key);
}
