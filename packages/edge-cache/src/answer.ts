import { type CacheStatus, cacheStatus } from "./cache-status.ts";
import type { Call, ExtraFields } from "./core.ts";
import type { StoredAnswer, StoredBody } from "./entry.ts";
import { type Fields, fieldOf } from "./fields.ts";
import { currentAgeMs } from "./freshness.ts";
import type { RequestHead } from "./incoming.ts";
import type { Policy } from "./policy.ts";
import { isKnownToClient } from "./preconditions.ts";
import { type ByteRange, byteRange, rangeHolds, sliceOf } from "./range.ts";
import { readyFields, singleFields } from "./ready-fields.ts";
import { remainingMs } from "./reuse.ts";

/** Status codes whose answers have no body. */
const bodiless = new Set([204, 205, 304]);

/** Answers a request from the store: whole, as a 304, as a range, or without a body for HEAD. */
export function answerFrom(
  answer: StoredAnswer,
  { request, extraFields }: Pick<Call, "request" | "extraFields">,
  status: CacheStatus,
  { policy, now }: { policy: Policy; now: number },
): Response {
  const { body, length, headers } = answer;
  const { all, bodiless, cookies } = readyFields(headers);
  const ttl = Math.floor(remainingMs(answer, now) / 1000);
  const ours = {
    age: String(Math.floor(currentAgeMs(answer, now) / 1000)),
    "cache-status": cacheStatus(policy.name, { ...status, ttl }),
  };
  const is = { request, policy, cookies, extraFields };
  if (isKnownToClient(request.headers, answer.status, headers, now))
    return reply(answer, { ...is, code: 304, part: null, fields: { ...bodiless, ...ours } });
  const range = rangeOf(answer, request, { policy, now });
  if (range === undefined)
    return reply(answer, { ...is, code: answer.status, part: body, fields: { ...all, ...ours } });
  if (range === "unsatisfiable") {
    const fields = { ...bodiless, "content-range": `bytes */${length}`, ...ours };
    return reply(answer, { ...is, code: 416, part: null, fields });
  }
  const cut = {
    "content-range": `bytes ${range.first}-${range.last}/${length}`,
    "content-length": String(range.last - range.first + 1),
  };
  return reply(answer, { ...is, code: 206, part: partOf(body, range), fields: { ...all, ...cut, ...ours } });
}

/** What every answer is made of. */
interface Parts {
  code: number;
  fields: Record<string, string>;
  /** Values of `Set-Cookie`. */
  cookies: string[];
  extraFields: ExtraFields | undefined;
  policy: Policy;
}

interface Reply extends Parts {
  request: Pick<RequestHead, "method">;
  part: StoredBody;
}

function reply(answer: StoredAnswer, { request, part, ...parts }: Reply): Response {
  const { code } = parts;
  const isEmpty = bodiless.has(code) || request.method === "HEAD" || part === null;
  // An unread stream would keep its connection open.
  if (isEmpty && answer.body instanceof ReadableStream) void answer.body.cancel().catch(() => {});
  const statusText = code === answer.status ? answer.statusText : "";
  return made(isEmpty ? null : part, statusText, parts);
}

/** A response made of plain data, with the caller's own fields. */
function made(body: StoredBody, statusText: string, { code, fields, cookies, extraFields, policy }: Parts): Response {
  const response = new Response(body, {
    status: code,
    statusText,
    headers: extraFields ? Object.assign(fields, extraFields({ status: code, fields })) : fields,
    encodeBody: policy.bodies === "encoded" ? "manual" : "automatic",
  });
  if (policy.targetedFields === "remove") for (const name of policy.targets) response.headers.delete(name);
  for (const cookie of cookies) response.headers.append("Set-Cookie", cookie);
  return response;
}

/** The range to serve from a stored 200, if its bytes are the ones that the client's range refers to. */
function rangeOf(
  { status, headers, length, body }: StoredAnswer,
  request: Omit<RequestHead, "url">,
  { policy, now }: { policy: Policy; now: number },
): ByteRange | undefined {
  const asked = request.headers.get("Range");
  if (asked === null || request.method !== "GET" || status !== 200 || length === undefined || body === null)
    return undefined;
  if (policy.bodies === "decoded" && fieldOf(headers, "content-encoding") !== null) return undefined;
  return rangeHolds(request.headers.get("If-Range"), headers, now) ? byteRange(asked, length) : undefined;
}

function partOf(body: StoredBody, range: { first: number; last: number }): StoredBody {
  return body instanceof ReadableStream ? sliceOf(body, range) : (body?.subarray(range.first, range.last + 1) ?? null);
}

/** The origin's answer, read whole, as it came and with this cache's member of `Cache-Status`. */
export function answerOf(
  { status: code, statusText, headers }: { status: number; statusText: string; headers: Fields },
  body: Uint8Array<ArrayBuffer> | null,
  status: CacheStatus,
  { extraFields, policy }: Pick<Parts, "extraFields" | "policy">,
): Response {
  const { all: fields, cookies } = singleFields(headers);
  const others = fields["cache-status"];
  const ours = cacheStatus(policy.name, status);
  fields["cache-status"] = others === undefined ? ours : `${others}, ${ours}`;
  return made(body, statusText, { code, fields, cookies, extraFields, policy });
}

/**
 * An answer that passes through, with this cache's member of `Cache-Status`. A response that cannot be rebuilt, such as
 * an upgrade, passes untouched.
 */
export function passThrough(response: Response, status: CacheStatus, policy: Policy): Response {
  if (response.status < 200 || response.status > 599 || response.webSocket) return response;
  const headers = new Headers(response.headers);
  if (policy.targetedFields === "remove") for (const name of policy.targets) headers.delete(name);
  headers.append("Cache-Status", cacheStatus(policy.name, { fwdStatus: response.status, ...status }));
  const { status: code, statusText } = response;
  const encodeBody = policy.bodies === "encoded" ? "manual" : "automatic";
  return new Response(response.body, { status: code, statusText, headers, encodeBody });
}
