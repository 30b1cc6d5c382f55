import { answerFrom, passOn } from "./answer.ts";
import { readHead, split } from "./body.ts";
import type { CacheStatus } from "./cache-status.ts";
import type { Call, Core } from "./core.ts";
import { type AnswerRecord, recordOf, type StoredAnswer } from "./entry.ts";
import type { Outcome } from "./flights.ts";
import type { Exchange } from "./freshness.ts";
import { groupsOf } from "./groups.ts";
import { laneOf } from "./lane.ts";
import type { Stamp } from "./ledger.ts";
import { keep } from "./lookup.ts";
import { isKnownToClient } from "./preconditions.ts";
import { remainingMs } from "./reuse.ts";
import { whyNotStored } from "./storable.ts";
import { storedFields } from "./stored-fields.ts";
import { governingDirectives } from "./targeted.ts";

/** What was known when the origin was asked. */
export interface Asked extends Exchange {
  stamp: Stamp | undefined;
  mark: number;
}

/** An answer for the client, and what becomes of it for others. */
export interface Result {
  response: Response;
  outcome: Promise<Outcome>;
  /** Why it must not be stored. */
  refused?: string;
}

/** Passes the origin's answer on and stores it when RFC 9111, 3 allows. Small ones are read whole, large ones streamed. */
export async function keepAnswer(
  core: Core,
  call: Call,
  response: Response,
  asked: Asked,
  status: CacheStatus,
): Promise<Result> {
  const { policy } = core;
  const { headers } = response;
  const directives = governingDirectives(headers, policy.targets);
  const candidate = {
    request: call.request,
    status: response.status,
    headers,
    directives,
    respondedAt: asked.respondedAt,
  };
  const length = bodyLength(response, policy.bodies);
  const why = whyNotStored(candidate, policy) ?? ((length ?? 0) > policy.storeBytesMax ? "too-large" : undefined);
  if (why !== undefined) {
    // A part, or an error of the origin, says nothing of what the next answer will be.
    if (why !== "status" && response.status < 500) core.solo.set(laneOf(call), true);
    const passed = passOn(response, { ...status, detail: why }, policy);
    return { response: passed, outcome: Promise.resolve("unshared"), refused: why };
  }
  const fields = storedFields(headers, directives, policy, asked.respondedAt);
  const groups = groupsOf(fields.get("Cache-Groups"), new URL(call.request.url).origin);
  const { status: code, statusText } = response;
  const terms = { targets: policy.targets, groups, stamp: asked.stamp, length };
  const record = recordOf({ status: code, statusText, fields, received: headers, ...asked }, terms);
  // What is stale at once, and kept only to be validated, answers nobody who waits for it.
  if (remainingMs(record, asked.respondedAt) > 0) core.solo.delete(laneOf(call));
  else core.solo.set(laneOf(call), true);
  return receive(core, call, response, { record, mark: asked.mark, status });
}

async function receive(
  core: Core,
  call: Call,
  response: Response,
  { record, mark, status }: { record: AnswerRecord; mark: number; status: CacheStatus },
): Promise<Result> {
  const { policy } = core;
  const stored = { ...status, stored: true };
  const isLarge = (record.length ?? 0) > policy.bufferBytesMax;
  const head =
    response.body === null ? { whole: null } : await readHead(response.body, isLarge ? -1 : policy.bufferBytesMax);
  const isKnown = isKnownToClient(call.request.headers, record.status, record.headers, core.clock());
  const toClient = (body: BodyInit | null) => passOn(new Response(body, response), stored, policy);
  if (head.whole !== undefined) {
    const whole: StoredAnswer = { ...record, length: head.whole?.byteLength ?? 0, body: head.whole };
    const outcome = storeUnlessInvalidated(core, call, whole, mark);
    const fetched = { ...stored, fwdStatus: record.status };
    const reply = isKnown ? answerFrom(whole, call, fetched, { policy, now: core.clock() }) : toClient(head.whole);
    return { response: reply, outcome };
  }
  const { forClient, forStore, done } = split(head, { length: record.length, storeBytesMax: policy.storeBytesMax });
  call.waitUntil(done);
  return {
    response: toClient(forClient),
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
  if (core.marks.isSetSince(call.key, mark)) {
    if (answer.body instanceof ReadableStream) await answer.body.cancel().catch(() => {});
    return "unshared";
  }
  const at = { key: call.key, request: call.request.headers };
  const { staleOnErrorSeconds, keepStaleSeconds } = core.policy;
  const isKept = await keep(core.store, at, answer, { staleOnErrorSeconds, keepStaleSeconds, later: call.waitUntil });
  // A write may have come while the store was busy.
  if (core.marks.isSetSince(call.key, mark)) await core.store.delete(call.key);
  return isKept ? "stored" : "unshared";
}

/** The number of bytes that a body will have when it is read; undefined when the answer does not say. */
function bodyLength({ headers }: Response, bodies: "decoded" | "encoded"): number | undefined {
  const said = headers.get("Content-Length");
  const isCountable = bodies === "encoded" || !headers.has("Content-Encoding");
  return said !== null && isCountable && /^[0-9]+$/.test(said) ? Number(said) : undefined;
}
