import type { StoredAnswer } from "./entry.ts";
import { fieldOf } from "./fields.ts";
import type { Incoming } from "./incoming.ts";
import { entityTags, weaklyEqual } from "./preconditions.ts";

/** The request that goes to the origin, and what a 304 to it could be about. */
export interface Upstream {
  request: Request;
  /** It carries the stored answer's validators, so a 304 is ours to use. */
  validates: boolean;
  /** The client's own entity tags, sent together with ours. */
  clientTags: string[];
}

/** How the client's own conditions are treated. */
export interface Conditions {
  /** The client's entity tags are asked about in one list with the stored one. */
  mergesTags: boolean;
  /**
   * The whole answer is needed, because it may be stored: with nothing to validate, the client's conditions are left
   * out.
   */
  fills: boolean;
}

/**
 * The request for the origin (RFC 9111, 4.3.1). With a stored answer to validate, its validators take the place of the
 * client's. The client's signal is left out: others may wait for the answer.
 */
export function upstreamRequest(request: Incoming, stored: StoredAnswer | undefined, conditions: Conditions): Upstream {
  const etag = fieldOf(stored?.headers ?? [], "etag");
  const modified = fieldOf(stored?.headers ?? [], "last-modified");
  const validates = etag !== null || modified !== null;
  const changes: Record<string, string | null> = {};
  const leaveOut = (names: string[]) => {
    for (const name of names) if (request.headers.has(name)) changes[name] = null;
  };
  if (validates || conditions.fills) leaveOut(["If-None-Match", "If-Modified-Since"]);
  if (validates) leaveOut(["Range", "If-Range"]);
  const asked = request.headers.get("If-None-Match");
  const isList = etag !== null && asked !== null && asked.trim() !== "*";
  const clientTags = conditions.mergesTags && isList ? entityTags(asked).filter((tag) => !weaklyEqual(tag, etag)) : [];
  if (etag !== null) changes["If-None-Match"] = [etag, ...clientTags].join(", ");
  if (modified !== null) changes["If-Modified-Since"] = modified;
  return { request: request.whole(changes), validates, clientTags };
}

/**
 * Which representation a 304 confirms (RFC 9111, 4.3.4): ours, or one that only the client has. If it names none
 * although both were sent, it is unknown which.
 */
export function confirmedBy(
  upstream: Upstream,
  headers: Headers,
  stored: StoredAnswer,
): "ours" | "client's" | "unclear" {
  if (upstream.clientTags.length === 0) return "ours";
  const etag = headers.get("ETag");
  if (etag === null) return "unclear";
  if (weaklyEqual(etag, fieldOf(stored.headers, "etag"))) return "ours";
  return upstream.clientTags.some((tag) => weaklyEqual(tag, etag)) ? "client's" : "unclear";
}
