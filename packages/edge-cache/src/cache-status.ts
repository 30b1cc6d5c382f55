import { type BareItem, serializeItem, Token } from "structured-headers";

/** What this cache did with one request (RFC 9211, 2). */
export interface CacheStatus {
  hit?: boolean;
  fwd?: "bypass" | "method" | "uri-miss" | "vary-miss" | "request" | "stale" | "partial";
  fwdStatus?: number;
  /** Seconds of freshness left; negative for a stale answer. */
  ttl?: number;
  stored?: boolean;
  /** True: another request's fetch answered this one. False: it waited for one without success. */
  collapsed?: boolean;
  detail?: string;
}

/** This cache's member of `Cache-Status`; it comes after those of the caches nearer to the origin. */
export function cacheStatus(name: string, status: CacheStatus): string {
  if (isPlainHit(status)) return `${written(name)};hit;ttl=${status.ttl}`;
  const parameters = new Map<string, BareItem>();
  if (status.hit) parameters.set("hit", true);
  if (status.fwd) parameters.set("fwd", new Token(status.fwd));
  if (status.fwdStatus !== undefined) parameters.set("fwd-status", status.fwdStatus);
  if (status.ttl !== undefined) parameters.set("ttl", status.ttl);
  if (status.stored) parameters.set("stored", true);
  if (status.collapsed !== undefined) parameters.set("collapsed", status.collapsed);
  if (status.detail !== undefined) parameters.set("detail", new Token(status.detail));
  return serializeItem([identifier(name), parameters]);
}

/** A fast path: most answers are plain hits, and the library takes ten times as long to write one. */
function isPlainHit({ hit, ttl, fwd, fwdStatus, stored, collapsed, detail }: CacheStatus): boolean {
  const others = fwd ?? fwdStatus ?? stored ?? collapsed ?? detail;
  return hit === true && others === undefined && Number.isSafeInteger(ttl);
}

const names = new Map<string, string>();

/** The name as a structured field writes it. A Worker has one cache or two. */
function written(name: string): string {
  const text = names.get(name) ?? serializeItem([identifier(name), new Map()]);
  names.set(name, text);
  return text;
}

function identifier(name: string): BareItem {
  return /^[A-Za-z*][!#$%&'*+\-.^_`|~:/0-9A-Za-z]*$/.test(name) ? new Token(name) : name;
}
