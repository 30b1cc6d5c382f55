import { type CacheStatus, cacheStatus } from "./cache-status.ts";
import type { StoredAnswer, StoredBody } from "./entry.ts";
import { type Fields, fieldOf } from "./fields.ts";
import { currentAgeMs } from "./freshness.ts";
import type { Policy } from "./policy.ts";
import { isKnownToClient } from "./preconditions.ts";
import { type ByteRange, byteRange, rangeHolds, sliceOf } from "./range.ts";
import { remainingMs } from "./reuse.ts";

/** Fields about a body that a 304 does not carry (RFC 9110, 15.4.5). */
const aboutTheBody = new Set([
  "content-encoding",
  "content-language",
  "content-length",
  "content-md5",
  "content-range",
  "content-type",
]);
/** Status codes whose answers have no body. */
const bodiless = new Set([204, 205, 304]);

/** Answers a request from the store: whole, as a 304, as a range, or without a body for HEAD. */
export function answerFrom(
  answer: StoredAnswer,
  request: Request,
  status: CacheStatus,
  { policy, now }: { policy: Policy; now: number },
): Response {
  const { body, length, headers } = answer;
  const age = String(Math.floor(currentAgeMs(answer, now) / 1000));
  const ttl = Math.floor(remainingMs(answer, now) / 1000);
  const ours: Fields = [
    ["age", age],
    ["cache-status", cacheStatus(policy.name, { ...status, ttl })],
  ];
  if (isKnownToClient(request.headers, answer.status, headers, now))
    return reply(answer, { request, policy, code: 304, part: null, fields: [...bodilessFields(headers), ...ours] });
  const range = rangeOf(answer, request, { policy, now });
  if (range === undefined)
    return reply(answer, { request, policy, code: answer.status, part: body, fields: [...headers, ...ours] });
  if (range === "unsatisfiable") {
    const fields: Fields = [...bodilessFields(headers), ["content-range", `bytes */${length}`], ...ours];
    return reply(answer, { request, policy, code: 416, part: null, fields });
  }
  const cut: Fields = [
    ["content-range", `bytes ${range.first}-${range.last}/${length}`],
    ["content-length", String(range.last - range.first + 1)],
  ];
  const whole = headers.filter(([name]) => name !== "content-length");
  return reply(answer, { request, policy, code: 206, part: partOf(body, range), fields: [...whole, ...cut, ...ours] });
}

interface Reply {
  request: Request;
  policy: Policy;
  code: number;
  part: StoredBody;
  fields: Fields;
}

function reply(answer: StoredAnswer, { request, policy, code, part, fields }: Reply): Response {
  const isEmpty = bodiless.has(code) || request.method === "HEAD" || part === null;
  // A stream that nobody reads would hold its connection.
  if (isEmpty && answer.body instanceof ReadableStream) void answer.body.cancel().catch(() => {});
  const isShown = ([name]: Fields[number]) => !policy.targets.some((target) => target.toLowerCase() === name);
  return new Response(isEmpty ? null : part, {
    status: code,
    statusText: code === answer.status ? answer.statusText : "",
    headers: headersInit(policy.targetedFields === "remove" ? fields.filter(isShown) : fields),
    encodeBody: policy.bodies === "encoded" ? "manual" : "automatic",
  });
}

/** workerd takes an object in half the time of a list, but only cookies may stand there twice. */
function headersInit(fields: Fields): HeadersInit {
  const cookies = fields.filter(([name]) => name === "set-cookie");
  return cookies.length > 1 ? fields : Object.fromEntries(fields);
}

function bodilessFields(headers: Fields): Fields {
  return headers.filter(([name]) => !aboutTheBody.has(name));
}

/** The range to serve from a stored 200 whose bytes are the ones that the client counts. */
function rangeOf(
  { status, headers, length, body }: StoredAnswer,
  request: Request,
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

/** An answer that passes through, with this cache's member of `Cache-Status`. What cannot be rebuilt passes untouched. */
export function passOn(response: Response, status: CacheStatus, policy: Policy): Response {
  if (response.status < 200 || response.status > 599 || response.webSocket) return response;
  const headers = new Headers(response.headers);
  if (policy.targetedFields === "remove") for (const name of policy.targets) headers.delete(name);
  headers.append("Cache-Status", cacheStatus(policy.name, { fwdStatus: response.status, ...status }));
  const { status: code, statusText } = response;
  const encodeBody = policy.bodies === "encoded" ? "manual" : "automatic";
  return new Response(response.body, { status: code, statusText, headers, encodeBody });
}
