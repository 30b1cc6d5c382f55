import type { Directives } from "./directives.ts";
import { type Fields, readable } from "./fields.ts";
import { type Exchange, initialAgeMs, lifetimeSeconds, type Said, valid } from "./freshness.ts";
import type { Stamp } from "./ledger.ts";
import { governingDirectives } from "./targeted.ts";

/** A body in memory, or a stream from the store. A stream can be read once, in the request that got it. */
export type StoredBody = Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null;

/** What is kept of one answer apart from its body: plain data. */
export interface AnswerRecord extends Exchange {
  kind: "answer";
  status: number;
  statusText: string;
  headers: Fields;
  directives: Directives;
  /** RFC 9111, 4.2.1; undefined when the origin gave no explicit freshness. */
  lifetimeSeconds: number | undefined;
  /** RFC 9111, 4.2.3. */
  initialAgeMs: number;
  /** Names in the ledger (RFC 9875). */
  groups: string[];
  /** How far the ledger was known before the origin was asked; undefined if nothing was known. */
  stamp: Stamp | undefined;
  /** Bytes of the body; undefined when a stream did not say. */
  length: number | undefined;
}

/** Which request fields tell a resource's variants apart (RFC 9111, 4.1): the latest nomination first. */
export interface VariantIndex {
  kind: "index";
  /** Part of every variant's key, so that a new index finds none of the old variants. */
  epoch: string;
  nominations: string[][];
}

export interface StoredAnswer extends AnswerRecord {
  body: StoredBody;
}
export type StoredEntry = VariantIndex | StoredAnswer;

/** Describes an answer for the store. `fields` are what `storedFields` left of it; `said` is what it came with. */
export function recordOf(
  answer: { status: number; statusText: string; fields: Fields; said: Said } & Exchange,
  terms: { targets: readonly string[]; groups: string[]; stamp: Stamp | undefined; length: number | undefined },
): AnswerRecord {
  const { status, statusText, fields, said, requestedAt, respondedAt } = answer;
  const kept = readable(fields);
  const directives = governingDirectives(kept, terms.targets);
  return {
    kind: "answer",
    status,
    statusText,
    headers: fields,
    requestedAt,
    respondedAt,
    directives,
    lifetimeSeconds: lifetimeSeconds(directives, kept, respondedAt),
    initialAgeMs: initialAgeMs(said, answer),
    groups: terms.groups,
    stamp: terms.stamp,
    length: terms.length,
  };
}

/** How long the store should keep an answer: while it is fresh, and then while it may be used stale or validated. */
export function keepSeconds(
  record: AnswerRecord,
  policy: { staleOnErrorSeconds: number; keepStaleSeconds: number },
): number {
  const { directives, headers } = record;
  const hasValidator = headers.some(([name]) => name === "etag" || name === "last-modified");
  const fresh = Math.max(0, (record.lifetimeSeconds ?? 0) - record.initialAgeMs / 1000);
  const stale = Math.max(
    valid(directives.staleWhileRevalidate),
    valid(directives.staleIfError),
    policy.staleOnErrorSeconds,
    hasValidator ? policy.keepStaleSeconds : 0,
  );
  return Math.max(1, Math.ceil(fresh + stale));
}
