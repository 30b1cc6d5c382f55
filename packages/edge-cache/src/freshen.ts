import type { Call, Core } from "./core.ts";
import { recordOf, type StoredAnswer } from "./entry.ts";
import { fieldOf, readable } from "./fields.ts";
import type { Outcome } from "./flights.ts";
import { groupsOf } from "./groups.ts";
import { type Asked, storeUnlessInvalidated } from "./keep-answer.ts";
import type { Found } from "./lookup.ts";
import { whyNotStored } from "./storable.ts";
import { freshenedFields, storedFields } from "./stored-fields.ts";
import { governingDirectives } from "./targeted.ts";

/** A stored answer with the fields of a newer one about the same body (RFC 9111, 3.2): a 304, or an answer to HEAD. */
export function freshened(core: Core, call: Call, stored: StoredAnswer, received: Headers, asked: Asked): StoredAnswer {
  const { policy } = core;
  const cookies = policy.setCookie === "store" ? "store" : "strip";
  const directives = governingDirectives(received, policy.targets);
  const newer = storedFields([...received], directives, { setCookie: cookies }, asked.respondedAt);
  const fields = freshenedFields(stored.headers, newer);
  const groups = groupsOf(fieldOf(fields, "cache-groups"), new URL(call.request.url).origin);
  const { status, statusText, length, body } = stored;
  const terms = { targets: policy.targets, groups, stamp: asked.stamp, length };
  const said = { date: received.get("Date"), age: received.get("Age") };
  return { ...recordOf({ status, statusText, fields, said, ...asked }, terms), body };
}

/** Why a freshened answer may no longer be stored; undefined if it may. */
export function whyNotFreshened(core: Core, call: Call, fresh: StoredAnswer): string | undefined {
  const { status, headers, groups, directives, respondedAt } = fresh;
  // An answer to HEAD freshens what a GET brought.
  const request = { method: "GET", headers: call.request.headers };
  return whyNotStored({ request, status, headers: readable(headers), groups, directives, respondedAt }, core.policy);
}

/** Stores a freshened answer. Its body is read from the store again if the first copy is on its way to the client. */
export async function storeFreshened(
  core: Core,
  call: Call,
  found: Found,
  fresh: StoredAnswer,
  mark: number,
): Promise<Outcome> {
  if (!(fresh.body instanceof ReadableStream) || !found.answer) return storeUnlessInvalidated(core, call, fresh, mark);
  const again = await core.store.get(found.entryKey);
  if (again?.kind !== "answer") return "unshared";
  return storeUnlessInvalidated(core, call, { ...fresh, body: again.body }, mark);
}
