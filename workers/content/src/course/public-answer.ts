import { contentTag } from "@edgewise/chassis/etag";
import type { Context } from "hono";

/** Whatever changes an answer invalidates its groups, so these need not be short. */
const shared = "public, max-age=3600, stale-while-revalidate=600, stale-if-error=86400";

const utf8 = new TextEncoder();

/**
 * An answer that is the same for everybody. Shared caches keep it (RFC 9213) until one of its groups is invalidated
 * (RFC 9875); browsers ask again, and get a 304 for what they have.
 */
export async function publicAnswer(c: Context, body: string, type: string, groups: string): Promise<Response> {
  const bytes = utf8.encode(body);
  const etag = await contentTag(bytes);
  const headers = {
    "Cache-Control": "public, no-cache",
    "CDN-Cache-Control": shared,
    "Cache-Groups": groups,
    ETag: etag,
  };
  if (isKnown(c.req.header("If-None-Match"), etag)) return new Response(null, { status: 304, headers });
  // Between Workers a length that is not said is not known, and what is not known is read piece by piece.
  const content = { "Content-Type": type, "Content-Length": String(bytes.byteLength) };
  return new Response(bytes, { status: 200, headers: { ...headers, ...content } });
}

/** An answer for this caller alone. */
export function privateAnswer(body: string, type: string): Response {
  return new Response(body, { headers: { "Cache-Control": "private, no-store", "Content-Type": type } });
}

/** Where the course is to be found now; caches forget it together with the course. */
export function movedTo(location: string, groups: string): Response {
  return new Response(null, {
    status: 308,
    headers: {
      Location: location,
      "Cache-Control": "public, no-cache",
      "CDN-Cache-Control": shared,
      "Cache-Groups": groups,
    },
  });
}

/** Weak comparison, as RFC 9110, 13.1.2 has it for If-None-Match. */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
}
