import { answerFrom, passThrough } from "./answer.ts";
import { type CacheStatus, cacheStatus } from "./cache-status.ts";
import { collapseKeyOf } from "./collapse-key.ts";
import type { Call, Core } from "./core.ts";
import { coverError, fetchAnswer, isShareable } from "./fetch-answer.ts";
import type { Flight } from "./flights.ts";
import { forwardHead } from "./forward-head.ts";
import { incoming } from "./incoming.ts";
import { type Found, lookUp } from "./lookup.ts";
import { needsOrigin } from "./preconditions.ts";
import { judge } from "./reuse.ts";

const joinsMax = 3;

/** Answers GET and HEAD from the store if allowed, otherwise by asking the origin once for all waiting requests. */
export async function read(core: Core, call: Call): Promise<Response> {
  const { request, clientDirectives } = call;
  if (needsOrigin(request.headers))
    return passThrough(await call.forward(request.whole()), { fwd: "bypass" }, core.policy);
  if (clientDirectives.noStore)
    return passThrough(await call.forward(request.whole()), { fwd: "request" }, core.policy);
  const ledgerIsRead = core.view.refresh(call.waitUntil, call.atLeast);
  const looking = lookUp(core.store, call.key, request.headers);
  const found = looking instanceof Promise ? await looking : looking;
  // Only answers with groups depend on the ledger, so only they wait for it.
  if (ledgerIsRead && found.answer?.groups.length !== 0) await ledgerIsRead;
  const reply = fromStore(core, call, found, { hit: true });
  if (reply) return reply;
  if (clientDirectives.onlyIfCached) return notCached(core);
  const status: CacheStatus = { fwd: reasonFor(core, call, found) };
  if (request.method === "HEAD") return forwardHead(core, call, found, status);
  if (request.headers.has("Range")) return fetchAlone(core, call, found, status);
  return core.policy.collapseWaitMs > 0 ? fetchOnce(core, call, found, status) : fetchAlone(core, call, found, status);
}

/** RFC 9111, 5.2.1.7. */
function notCached({ policy }: Core): Response {
  const status = cacheStatus(policy.name, { detail: "only-if-cached" });
  return new Response(null, { status: 504, headers: { "Cache-Status": status } });
}

/** The stored answer if it may be used now; undefined if the origin must be asked. */
function fromStore(core: Core, call: Call, found: Found, status: CacheStatus): Response | undefined {
  if (!found.answer) return undefined;
  const now = core.clock();
  const standing = core.view.standing(found.answer.groups, found.answer.stamp, call.atLeast);
  const verdict = judge({ record: found.answer, standing, request: call.clientDirectives, now });
  if (verdict.use === "validate") return undefined;
  if (verdict.use === "stale-while-revalidate") revalidate(core, call, found.entryKey);
  return answerFrom(found.answer, call, status, { policy: core.policy, now });
}

function reasonFor(core: Core, call: Call, found: Found): "uri-miss" | "vary-miss" | "request" | "stale" {
  if (!found.answer) return found.missReason;
  const { groups, stamp } = found.answer;
  const standing = core.view.standing(groups, stamp, call.atLeast);
  const verdict = judge({ record: found.answer, standing, request: call.clientDirectives, now: core.clock() });
  return verdict.use === "validate" ? verdict.why : "stale";
}

/**
 * RFC 9111, 4: of the requests for the same thing, one asks the origin; the others wait and then look in the store
 * again.
 */
async function fetchOnce(core: Core, call: Call, found: Found, status: CacheStatus): Promise<Response> {
  let latest = found;
  let reported = status;
  for (let joins = 0; joins < joinsMax && isShareable(core, call); joins++) {
    // Once variants are known, requests wait only for their own variant.
    const key = latest.entryKey ?? call.key;
    const own = collapseKeyOf({ request: call.request, key });
    const collapseKey = core.flights.has(key) ? key : own;
    const flight = core.flights.lead(collapseKey);
    if (flight) return lead(core, call, latest, reported, flight);
    const outcome = await core.flights.follow(collapseKey, core.policy.collapseWaitMs);
    reported = { ...status, collapsed: false };
    latest = await lookUp(core.store, call.key, call.request.headers);
    const reply = fromStore(core, call, latest, { ...status, collapsed: true });
    if (reply) return reply;
    const cover = outcome === "failed" && coverError(core, call, latest, { ...status, collapsed: true });
    if (cover) return cover.response;
    // An answer that anonymous clients may not share may still be shared by authorized ones.
    if (outcome === "failed" || (outcome === "unshared" && collapseKey === own)) break;
  }
  return fetchAlone(core, call, latest, reported);
}

async function fetchAlone(core: Core, call: Call, found: Found, status: CacheStatus): Promise<Response> {
  const { response, outcome } = await fetchAnswer(core, call, found, status);
  call.waitUntil(outcome);
  return response;
}

async function lead(core: Core, call: Call, found: Found, status: CacheStatus, flight: Flight): Promise<Response> {
  const work = fetchAnswer(core, call, found, status);
  // Continues after this request's client is gone, because others wait for the outcome.
  call.waitUntil(
    work
      .then(({ outcome }) => outcome)
      .then(
        (outcome) => flight.settle(outcome),
        () => flight.settle("failed"),
      ),
  );
  return (await work).response;
}

/** RFC 5861, 3: fetches again while the stale answer is on its way to the client; once for all requests that get it. */
function revalidate(core: Core, call: Call, entryKey: string): void {
  if (core.flights.has(entryKey)) return;
  const flight = core.flights.lead(collapseKeyOf({ request: call.request, key: entryKey }));
  if (!flight) return;
  const whole = call.request.whole();
  const headers = new Headers(whole.headers);
  for (const name of ["If-None-Match", "If-Modified-Since", "If-Range", "Range"]) headers.delete(name);
  const request = incoming(new Request(whole, { method: "GET", headers, signal: null }));
  const work = async () => {
    const found = await lookUp(core.store, call.key, headers);
    const { response, outcome } = await fetchAnswer(core, { ...call, request }, found, { fwd: "stale" });
    await response.body?.cancel();
    return outcome;
  };
  call.waitUntil(
    work().then(
      (outcome) => flight.settle(outcome),
      (error) => {
        flight.settle("failed");
        core.policy.onError(error);
      },
    ),
  );
}
