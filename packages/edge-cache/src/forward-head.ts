import { passThrough } from "./answer.ts";
import type { CacheStatus } from "./cache-status.ts";
import type { Call, Core } from "./core.ts";
import type { StoredAnswer } from "./entry.ts";
import { coverError } from "./fetch-answer.ts";
import { readable } from "./fields.ts";
import { freshened, storeFreshened, whyNotFreshened } from "./freshen.ts";
import type { Found } from "./lookup.ts";

/**
 * Passes HEAD on. Its answer freshens the stored GET if both describe the same body, and deletes it otherwise (RFC
 * 9111, 4.3.5).
 */
export async function forwardHead(core: Core, call: Call, found: Found, status: CacheStatus): Promise<Response> {
  const known = { stamp: core.view.stamp(), mark: core.recentInvalidations.now(), requestedAt: core.clock() };
  let response: Response;
  try {
    response = await call.forward(call.request.whole(), known.stamp);
  } catch (error) {
    const cover = coverError(core, call, found, status);
    if (cover) return cover.response;
    throw error;
  }
  const says = response.status < 500 && response.status !== 304 && !call.request.headers.has("Authorization");
  if (found.answer && says) {
    const asked = { ...known, respondedAt: core.clock() };
    const fresh = freshened(core, call, found.answer, response.headers, asked);
    const isSame = response.status === found.answer.status && describesSame(response.headers, found.answer);
    const isKept = isSame && whyNotFreshened(core, call, fresh) === undefined;
    call.waitUntil(isKept ? storeFreshened(core, call, found, fresh, known.mark) : core.store.delete(found.entryKey));
  }
  return passThrough(response, status, core.policy);
}

function describesSame(received: Headers, { headers, length }: StoredAnswer): boolean {
  const stored = readable(headers);
  return ["ETag", "Last-Modified", "Content-Length"].every((name) => {
    const value = received.get(name);
    const before = name === "Content-Length" && length !== undefined ? String(length) : stored.get(name);
    return value === null || before === null || value === before;
  });
}
