import { create as contentDisposition } from "content-disposition";
import { groupsOf } from "../version/groups.ts";
import { isInline } from "./media-types.ts";
import type { Servable } from "./servable.ts";

const yearSeconds = 31_536_000;

/** Larger files stream from R2 each time: a shared cache would hold them whole. */
const sharedCacheBytesMax = 16 * 1024 ** 2;

/** Who may keep an answer: everybody, or only the bearer of a ticket until it expires. */
export type Reach = { to: "all"; mediaId: string; courseIds: string[] } | { to: "bearer"; seconds: number };

/** The headers of a file that do not depend on the range asked for. */
export function mediaHeaders(
  file: NonNullable<Servable["file"]>,
  name: string,
  reach: Reach,
  download: boolean,
): Headers {
  const type = !download && isInline(file.contentType) ? "inline" : "attachment";
  return new Headers({
    "Content-Type": file.contentType === "text/vtt" ? "text/vtt; charset=utf-8" : file.contentType,
    "Content-Disposition": contentDisposition(name, { type }),
    "X-Content-Type-Options": "nosniff",
    "Accept-Ranges": "bytes",
    ETag: `"${file.etag}"`,
    "Last-Modified": new Date(file.storedAt).toUTCString(),
    ...cachingHeaders(file.sizeBytes, reach),
  });
}

/** Bytes at one address never change; `no-transform` keeps ranges and the entity tag true. */
function cachingHeaders(sizeBytes: number, reach: Reach): Record<string, string> {
  if (reach.to === "bearer") {
    const seconds = Math.max(0, Math.floor(reach.seconds));
    return { "Cache-Control": `private, max-age=${seconds}, no-transform`, "CDN-Cache-Control": "no-store" };
  }
  return {
    "Cache-Control": `public, max-age=${yearSeconds}, immutable, no-transform`,
    "CDN-Cache-Control": sizeBytes <= sharedCacheBytesMax ? `max-age=${yearSeconds}` : "no-store",
    "Cache-Groups": groupsOf({ mediaId: reach.mediaId, courseIds: reach.courseIds }),
  };
}
