import { addCacheStatus, type CacheStatus } from "./cache-status.ts";
import type { StoredAnswer, StoredBody } from "./entry.ts";
import { currentAgeMs } from "./freshness.ts";
import type { Policy } from "./policy.ts";
import { isKnownToClient } from "./preconditions.ts";
import { type ByteRange, byteRange, rangeHolds, sliceOf } from "./range.ts";
import { remainingMs } from "./reuse.ts";

/** Fields about a body that a 304 does not carry (RFC 9110, 15.4.5). */
const aboutTheBody = [
  "content-encoding",
  "content-language",
  "content-length",
  "content-md5",
  "content-range",
  "content-type",
];
/** Status codes whose answers have no body. */
const bodiless = new Set([204, 205, 304]);

/** Answers a request from the store: whole, as a 304, as a range, or without a body for HEAD. */
export function answerFrom(
  answer: StoredAnswer,
  request: Request,
  status: CacheStatus,
  { policy, now }: { policy: Policy; now: number },
): Response {
  const headers = new Headers(answer.headers);
  headers.set("Age", String(Math.floor(currentAgeMs(answer, now) / 1000)));
  if (policy.targetedFields === "remove") for (const name of policy.targets) headers.delete(name);
  const ttl = Math.floor(remainingMs(answer, now) / 1000);
  addCacheStatus(headers, policy.name, { ...status, ttl });
  const encodeBody = policy.bodies === "encoded" ? "manual" : "automatic";
  const reply = (code: number, body: StoredBody) => {
    const isEmpty = bodiless.has(code) || request.method === "HEAD";
    // A stream that nobody reads would hold its connection.
    if (isEmpty && answer.body instanceof ReadableStream) void answer.body.cancel().catch(() => {});
    const statusText = code === answer.status ? answer.statusText : "";
    return new Response(isEmpty ? null : body, { status: code, statusText, headers, encodeBody });
  };
  if (isKnownToClient(request.headers, answer.status, headers, now)) {
    for (const name of aboutTheBody) headers.delete(name);
    return reply(304, null);
  }
  const range = rangeOf(answer, request, { policy, now });
  if (range === undefined) return reply(answer.status, answer.body);
  if (range === "unsatisfiable") {
    for (const name of aboutTheBody) headers.delete(name);
    headers.set("Content-Range", `bytes */${answer.length}`);
    return reply(416, null);
  }
  headers.set("Content-Range", `bytes ${range.first}-${range.last}/${answer.length}`);
  headers.set("Content-Length", String(range.last - range.first + 1));
  return reply(206, part(answer.body, range));
}

/** The range to serve from a stored 200 whose bytes are the ones that the client counts. */
function rangeOf(
  { status, headers, length, body }: StoredAnswer,
  request: Request,
  { policy, now }: { policy: Policy; now: number },
): ByteRange | undefined {
  const stored = new Headers(headers);
  const isCountable = policy.bodies === "encoded" || !stored.has("Content-Encoding");
  if (request.method !== "GET" || status !== 200 || length === undefined || body === null || !isCountable)
    return undefined;
  if (!rangeHolds(request.headers.get("If-Range"), stored, now)) return undefined;
  return byteRange(request.headers.get("Range"), length);
}

function part(body: StoredBody, range: { first: number; last: number }): StoredBody {
  return body instanceof ReadableStream ? sliceOf(body, range) : (body?.subarray(range.first, range.last + 1) ?? null);
}

/** An answer that passes through, with this cache's member of `Cache-Status`. What cannot be rebuilt passes untouched. */
export function passOn(response: Response, status: CacheStatus, policy: Policy): Response {
  if (response.status < 200 || response.status > 599 || response.webSocket) return response;
  const headers = new Headers(response.headers);
  if (policy.targetedFields === "remove") for (const name of policy.targets) headers.delete(name);
  addCacheStatus(headers, policy.name, { fwdStatus: response.status, ...status });
  const { status: code, statusText } = response;
  const encodeBody = policy.bodies === "encoded" ? "manual" : "automatic";
  return new Response(response.body, { status: code, statusText, headers, encodeBody });
}
