import { passThrough } from "./answer.ts";
import type { Call, Core } from "./core.ts";
import { groupsOf } from "./groups.ts";
import { cacheKey } from "./key.ts";

/**
 * Passes an unsafe request on. When it succeeds, everything stored for its URL, and for the `Location` and
 * `Content-Location` of the same origin, is deleted before the client gets the answer (RFC 9111, 4.4); groups that the
 * answer names are invalidated (RFC 9875, 3), in this isolate at once, and in the ledger before the client gets the
 * answer, if the ledger responds in time.
 */
export async function write(core: Core, call: Call): Promise<Response> {
  const response = await call.forward(call.request.whole());
  const { origin } = new URL(call.request.url);
  if (response.status >= 200 && response.status < 400)
    await Promise.all(urlsOf(call.request.url, response.headers).map((url) => forget(core, url)));
  await core.view.invalidate(groupsOf(response.headers.get("Cache-Group-Invalidation"), origin), call.waitUntil);
  return passThrough(response, { fwd: "method" }, core.policy);
}

async function forget(core: Core, url: string): Promise<void> {
  const key = cacheKey(url, core.policy);
  core.recentInvalidations.set(key);
  core.flights.drop(key);
  await core.store.delete(key);
}

function urlsOf(target: string, headers: Headers): string[] {
  const { origin } = new URL(target);
  const others = ["Location", "Content-Location"].flatMap((name) => {
    const value = headers.get(name);
    const url = value === null ? null : URL.parse(value, target);
    return url?.origin === origin ? [url.href] : [];
  });
  return [...new Set([target, ...others])];
}
