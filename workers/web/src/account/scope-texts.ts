import type { Scope } from "@edgewise/contracts/actor";
import type { Key, Locale } from "../i18n/locale.ts";

/** What each scope is called, in `i18n/<language>/account.json`: a scope without a text does not compile. */
const scopeTexts: Record<Scope, Key> = {
  "identity:read": "account.scope.identity:read",
  "identity:write": "account.scope.identity:write",
  "content:read": "account.scope.content:read",
  "content:write": "account.scope.content:write",
  "progress:write": "account.scope.progress:write",
};
const keys = new Map<string, Key>(Object.entries(scopeTexts));

/** What a scope is called. One that only a newer API knows keeps its own name. */
export function scopeName({ t }: Locale, scope: string): string {
  const key = keys.get(scope);
  return key === undefined ? scope : t(key);
}
