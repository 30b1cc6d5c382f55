import type { RequestHead } from "./incoming.ts";

/** A URL key has no "#", so a collapse key is never another URL's. */
const authorized = "#authorized";

/**
 * Whose answer a request may wait for. RFC 9111 lets an answer to an authorized client be shared when it says so (3.5), and
 * most that do are the same for everyone; but the odd one that is for its client alone must keep no stranger waiting. So
 * authorized clients wait for each other and for strangers, strangers for strangers alone.
 */
export function collapseKeyOf({ request, key }: { request: Pick<RequestHead, "headers">; key: string }): string {
  return request.headers.has("Authorization") ? key + authorized : key;
}
