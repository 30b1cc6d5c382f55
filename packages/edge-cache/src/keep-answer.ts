import { answerFrom, answerOf, passThrough } from "./answer.ts";
import { type Head, readHead, split } from "./body.ts";
import type { CacheStatus } from "./cache-status.ts";
import { collapseKeyOf } from "./collapse-key.ts";
import type { Call, Core } from "./core.ts";
import { type AnswerRecord, recordOf, type StoredAnswer } from "./entry.ts";
import { type Fields, type Readable, readable } from "./fields.ts";
import type { Outcome } from "./flights.ts";
import type { Exchange } from "./freshness.ts";
import { groupsOf } from "./groups.ts";
import type { Stamp } from "./ledger.ts";
import { keep } from "./lookup.ts";
import { isKnownToClient } from "./preconditions.ts";
import { remainingMs } from "./reuse.ts";
import { whyNotStored } from "./storable.ts";
import { storedFields } from "./stored-fields.ts";
import { governingDirectives } from "./targeted.ts";

/** State from before the origin was asked. */
export interface Asked extends Exchange {
  stamp: Stamp | undefined;
  mark: number;
}

/** An answer for the client, and whether others may use it. */
export interface Result {
  response: Response;
  outcome: Promise<Outcome>;
  /** Why it must not be stored. */
  refused?: string;
}

/**
 * Passes the origin's answer on, and stores it if RFC 9111, 3 allows. Small ones are read whole, large ones streamed.
 */
export async function keepAnswer(
  core: Core,
  call: Call,
  response: Response,
  asked: Asked,
  status: CacheStatus,
): Promise<Result> {
  const { policy } = core;
  const { status: code, statusText } = response;
  const { respondedAt } = asked;
  const received: Fields = [...response.headers];
  const headers = readable(received);
  const directives = governingDirectives(headers, policy.targets);
  const groups = groupsOf(headers.get("Cache-Groups"), new URL(call.request.url).origin);
  const candidate = { request: call.request, status: code, headers, groups, directives, respondedAt };
  const length = bodyLength(headers, policy.bodies);
  const why = whyNotStored(candidate, policy) ?? ((length ?? 0) > policy.storeBytesMax ? "too-large" : undefined);
  if (why !== undefined) {
    // A partial answer or an error of the origin says nothing about the next answer.
    if (why !== "status" && response.status < 500) core.unshareable.set(collapseKeyOf(call), true);
    const passed = passThrough(response, { ...status, detail: why }, policy);
    return { response: passed, outcome: Promise.resolve("unshared"), refused: why };
  }
  const fields = storedFields(received, directives, policy, respondedAt);
  const terms = { targets: policy.targets, groups, stamp: asked.stamp, length };
  const said = { date: headers.get("Date"), age: headers.get("Age") };
  const record = recordOf({ status: code, statusText, fields, said, ...asked }, terms);
  // An answer that is stale at once is stored only to be validated, so it does not help requests that wait.
  if (remainingMs(record, respondedAt) > 0) core.unshareable.delete(collapseKeyOf(call));
  else core.unshareable.set(collapseKeyOf(call), true);
  return receive(core, call, response, { received, record, mark: asked.mark, status });
}

async function receive(
  core: Core,
  call: Call,
  response: Response,
  { received, record, mark, status }: { received: Fields; record: AnswerRecord; mark: number; status: CacheStatus },
): Promise<Result> {
  const { policy } = core;
  const stored = { ...status, stored: true };
  const head = await headOf(response, record.length, policy.bufferBytesMax);
  if (head.whole !== undefined) {
    const whole: StoredAnswer = { ...record, length: head.whole?.byteLength ?? 0, body: head.whole };
    const outcome = storeUnlessInvalidated(core, call, whole, mark);
    const fetched = { ...stored, fwdStatus: record.status };
    const isKnown = isKnownToClient(call.request.headers, record.status, record.headers, core.clock());
    const reply = isKnown
      ? answerFrom(whole, call, fetched, { policy, now: core.clock() })
      : answerOf({ ...record, headers: received }, head.whole, fetched, { extraFields: call.extraFields, policy });
    return { response: reply, outcome };
  }
  const { forClient, forStore, done } = split(head, { length: record.length, storeBytesMax: policy.storeBytesMax });
  call.waitUntil(done);
  return {
    response: passThrough(new Response(forClient, response), stored, policy),
    outcome: storeUnlessInvalidated(core, call, { ...record, body: forStore }, mark),
  };
}

/** Stores an answer, unless its URL was invalidated while the origin was asked. */
export async function storeUnlessInvalidated(
  core: Core,
  call: Call,
  answer: StoredAnswer,
  mark: number,
): Promise<Outcome> {
  if (core.recentInvalidations.isSetSince(call.key, mark)) {
    if (answer.body instanceof ReadableStream) await answer.body.cancel().catch(() => {});
    return "unshared";
  }
  const at = { key: call.key, request: call.request.headers };
  const { staleOnErrorSeconds, keepStaleSeconds } = core.policy;
  const isKept = await keep(core.store, at, answer, { staleOnErrorSeconds, keepStaleSeconds, later: call.waitUntil });
  // A write may have come while the store was busy.
  if (core.recentInvalidations.isSetSince(call.key, mark)) await core.store.delete(call.key);
  return isKept ? "stored" : "unshared";
}

/** The part of a body that is read before the client gets its answer: all of a small one. */
async function headOf(
  response: Response,
  length: number | undefined,
  bytesMax: number,
): Promise<Head | { whole: null }> {
  if (response.body === null) return { whole: null };
  // With a known length it is read in one piece, without one turn of the event loop per chunk.
  if (length !== undefined && length <= bytesMax) return { whole: new Uint8Array(await response.arrayBuffer()) };
  return readHead(response.body, length === undefined ? bytesMax : -1);
}

/** The number of bytes that a body will have when it is read; undefined when the answer does not say. */
function bodyLength(headers: Readable, bodies: "decoded" | "encoded"): number | undefined {
  const said = headers.get("Content-Length");
  const isCountable = bodies === "encoded" || !headers.has("Content-Encoding");
  return said !== null && isCountable && /^[0-9]+$/.test(said) ? Number(said) : undefined;
}
