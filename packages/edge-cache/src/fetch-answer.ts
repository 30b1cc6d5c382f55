import { answerFrom, passThrough } from "./answer.ts";
import type { CacheStatus } from "./cache-status.ts";
import { collapseKeyOf } from "./collapse-key.ts";
import { confirmedBy, type Upstream, upstreamRequest } from "./conditional-request.ts";
import type { Call, Core } from "./core.ts";
import type { StoredAnswer } from "./entry.ts";
import { freshened, storeFreshened, whyNotFreshened } from "./freshen.ts";
import { type Asked, keepAnswer, type Result } from "./keep-answer.ts";
import type { Found } from "./lookup.ts";
import { mayCoverError } from "./reuse.ts";

/** RFC 5861, 4: what counts as a failure of the origin. */
const errors = new Set([500, 502, 503, 504]);

/**
 * Asks the origin for a missing or stale answer, stores it for others, and covers the origin's errors with a stale one
 * if allowed.
 */
export async function fetchAnswer(
  core: Core,
  call: Call,
  found: Found,
  status: CacheStatus,
  mergesTags = true,
): Promise<Result> {
  const fills = isShareable(core, call) && !call.request.headers.has("Range");
  const upstream = upstreamRequest(call.request, found.answer, { mergesTags, fills });
  const known = { stamp: core.view.stamp(), mark: core.recentInvalidations.now(), requestedAt: core.clock() };
  try {
    const response = await call.forward(upstream.request, known.stamp);
    const asked = { ...known, respondedAt: core.clock() };
    if (errors.has(response.status)) {
      const cover = coverError(core, call, found, { ...status, fwdStatus: response.status });
      if (cover) await response.body?.cancel();
      if (cover) return cover;
    }
    if (response.status === 304 && found.answer && upstream.validates)
      return await afterNotModified(core, call, { found, upstream, response, asked, status, stored: found.answer });
    const result = await keepAnswer(core, call, response, asked, status);
    if (found.answer) await supersede(core, call, found, response.status, result.refused);
    return result;
  } catch (error) {
    const cover = coverError(core, call, found, status);
    if (cover) return cover;
    throw error;
  }
}

/** Whether the answer to a request may be shareable: the last one to such a request was. */
export function isShareable({ unshareable }: Core, call: Call): boolean {
  return !unshareable.has(collapseKeyOf(call));
}

/** The origin's latest answer replaces the previous one, even if it must not be stored itself. */
async function supersede(
  core: Core,
  { request }: Call,
  found: Found,
  status: number,
  refused: string | undefined,
): Promise<void> {
  if (!found.answer) return;
  if (found.answer.body instanceof ReadableStream) void found.answer.body.cancel().catch(() => {});
  // The answer to one authorized client says nothing about what everyone may see.
  const speaksForAll = !request.headers.has("Authorization");
  if (speaksForAll && refused !== undefined && status < 500 && status !== 206) await core.store.delete(found.entryKey);
}

/** The stored answer, stale or not, instead of a failing origin's; undefined if that is not allowed. */
export function coverError(core: Core, call: Call, found: Found, status: CacheStatus): Result | undefined {
  if (!found.answer) return undefined;
  const { groups, stamp } = found.answer;
  const now = core.clock();
  const standing = core.view.standing(groups, stamp, call.atLeast);
  const question = { record: found.answer, standing, request: call.clientDirectives, now };
  if (!mayCoverError(question, core.policy)) return undefined;
  const covered = { ...status, detail: "stale-if-error" };
  const response = answerFrom(found.answer, call, covered, { policy: core.policy, now });
  return { response, outcome: Promise.resolve("failed") };
}

interface NotModified {
  found: Found;
  stored: StoredAnswer;
  upstream: Upstream;
  response: Response;
  asked: Asked;
  status: CacheStatus;
}

/** RFC 9111, 4.3.4: the stored answer, freshened by a 304, for the client and for the store. */
async function afterNotModified(core: Core, call: Call, at: NotModified): Promise<Result> {
  const { policy } = core;
  const confirmed = confirmedBy(at.upstream, at.response.headers, at.stored);
  if (confirmed === "unclear") return fetchAnswer(core, call, at.found, at.status, false);
  if (confirmed === "client's")
    return { response: passThrough(at.response, at.status, policy), outcome: Promise.resolve("unshared") };
  const fresh = freshened(core, call, at.stored, at.response.headers, at.asked);
  const why = whyNotFreshened(core, call, fresh);
  const status = { ...at.status, fwdStatus: 304, ...(why === undefined && { stored: true }) };
  const reply = answerFrom(fresh, call, status, { policy, now: core.clock() });
  if (policy.setCookie !== "store")
    for (const cookie of at.response.headers.getSetCookie()) reply.headers.append("Set-Cookie", cookie);
  if (why === undefined)
    return { response: reply, outcome: storeFreshened(core, call, at.found, fresh, at.asked.mark) };
  if (at.found.answer && !call.request.headers.has("Authorization")) await core.store.delete(at.found.entryKey);
  return { response: reply, outcome: Promise.resolve("unshared"), refused: why };
}
