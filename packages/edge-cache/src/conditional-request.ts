import type { StoredAnswer } from "./entry.ts";
import { entityTags, weaklyEqual } from "./preconditions.ts";

/** The request that goes to the origin, and what a 304 to it could be about. */
export interface Upstream {
  request: Request;
  /** It carries the stored answer's validators, so a 304 is ours to use. */
  validates: boolean;
  /** The client's own entity tags that were asked about together with ours. */
  clientTags: string[];
}

/**
 * The request for the origin (RFC 9111, 4.3.1). With a stored answer to validate its validators take the place of the
 * client's, whose entity tags are asked about in the same list; without one the client's conditions are left out, so that
 * the whole answer comes and can be stored. The client's signal is left out too: others may wait for the answer.
 */
export function upstreamRequest(request: Request, stored: StoredAnswer | undefined, mergesTags: boolean): Upstream {
  const headers = new Headers(request.headers);
  const kept = new Headers(stored?.headers);
  const etag = kept.get("ETag");
  const modified = kept.get("Last-Modified");
  const validates = etag !== null || modified !== null;
  const asked = request.headers.get("If-None-Match");
  headers.delete("If-None-Match");
  headers.delete("If-Modified-Since");
  const clientTags =
    mergesTags && etag !== null && asked !== null && asked.trim() !== "*"
      ? entityTags(asked).filter((tag) => !weaklyEqual(tag, etag))
      : [];
  if (validates) {
    headers.delete("Range");
    headers.delete("If-Range");
    if (etag !== null) headers.set("If-None-Match", [etag, ...clientTags].join(", "));
    if (modified !== null) headers.set("If-Modified-Since", modified);
  }
  return { request: new Request(request, { headers, signal: null }), validates, clientTags };
}

/**
 * Which representation a 304 confirms (RFC 9111, 4.3.4): ours, one that only the client has, or, when it names none
 * although both were asked about, nobody knows which.
 */
export function confirmedBy(
  upstream: Upstream,
  headers: Headers,
  stored: StoredAnswer,
): "ours" | "client's" | "unclear" {
  if (upstream.clientTags.length === 0) return "ours";
  const etag = headers.get("ETag");
  if (etag === null) return "unclear";
  if (weaklyEqual(etag, new Headers(stored.headers).get("ETag"))) return "ours";
  return upstream.clientTags.some((tag) => weaklyEqual(tag, etag)) ? "client's" : "unclear";
}
