import { Problem } from "@edgewise/chassis/problem";
import type { Ctx } from "../context.ts";
import { byteRange } from "./byte-range.ts";
import { conditionOf, rangeCounts } from "./conditions.ts";
import { mediaHeaders, type Reach } from "./media-headers.ts";
import { isTicketFor } from "./playback-url.ts";
import { type Servable, servable } from "./servable.ts";

export interface MediaRequest {
  mediaId: string;
  /** All that follows the id: a path, a ticket, or a ticket and a path. */
  rest: string;
  method: string;
  headers: Headers;
  download: boolean;
}

/**
 * Streams a file from R2, whole or one range of it (RFC 9110). Anybody may have what a public course shows openly; the
 * rest needs a ticket, and looks absent without one. One query, and none of R2 unless bytes are sent.
 */
export async function serveMedia(ctx: Ctx, request: MediaRequest): Promise<Response> {
  const { mediaId } = request;
  const { ticket, path } = split(request.rest);
  if (ticket && !(await isTicketFor(ctx, mediaId, ticket))) {
    throw new Problem("media.signature", "This address is no longer valid. Open the lesson again.");
  }
  const found = await servable(ctx, mediaId, path);
  if (!found || (!ticket && found.openedBy.length === 0)) throw new Problem("resource.missing", "No such media.");
  const reach: Reach = ticket
    ? { to: "bearer", seconds: Number(ticket.split("~")[1]) - ctx.now() / 1000 }
    : { to: "all", mediaId, courseIds: found.openedBy };
  if (found.kind === "hls" && path === "") return toEntry(mediaId, ticket, found.entryPath);
  if (!found.file) throw new Problem("resource.missing", "No such file.");
  const name = path === "" ? found.filename : (path.split("/").at(-1) ?? path);
  return respond(ctx, request, found.file, mediaHeaders(found.file, name, reach, request.download));
}

function split(rest: string): { ticket: string | undefined; path: string } {
  if (!rest.startsWith("~")) return { ticket: undefined, path: rest };
  const slash = rest.indexOf("/");
  return slash < 0 ? { ticket: rest, path: "" } : { ticket: rest.slice(0, slash), path: rest.slice(slash + 1) };
}

/** Playlists name their files relative to themselves, so a package is played at the address of its first playlist. */
function toEntry(mediaId: string, ticket: string | undefined, entryPath: string): Response {
  const location = ["/v1/media", mediaId, ...(ticket ? [ticket] : []), entryPath].join("/");
  return new Response(null, { status: 302, headers: { Location: location, "Cache-Control": "no-store" } });
}

async function respond(ctx: Ctx, request: MediaRequest, file: NonNullable<Servable["file"]>, headers: Headers) {
  const validators = { etag: `"${file.etag}"`, modifiedSeconds: Math.floor(file.storedAt / 1000) };
  const condition = conditionOf(request.headers, validators);
  if (condition === "failed") throw new Problem("precondition.failed", "The file has changed.");
  if (condition === "not-modified") return notModified(headers);
  const head = request.method === "HEAD";
  const asked = !head && rangeCounts(request.headers, validators) ? request.headers.get("Range") : null;
  const range = byteRange(asked, file.sizeBytes);
  if (range === "unsatisfiable") {
    throw new Problem("media.range", `The file has ${file.sizeBytes} bytes.`, {
      headers: { "Content-Range": `bytes */${file.sizeBytes}` },
    });
  }
  headers.set("Content-Length", String(range ? range.length : file.sizeBytes));
  if (range) headers.set("Content-Range", `bytes ${range.offset}-${range.offset + range.length - 1}/${file.sizeBytes}`);
  const object = head ? null : await ctx.media.get(file.objectKey, range ? { range } : {});
  if (!head && !object) throw new Problem("resource.gone", "The file is no longer in the store.");
  return new Response(object?.body ?? null, { status: range ? 206 : 200, headers });
}

/** RFC 9110, 15.4.5: only what a cache needs to update what it has. */
function notModified(headers: Headers): Response {
  for (const name of ["Content-Type", "Content-Disposition", "Accept-Ranges"]) headers.delete(name);
  return new Response(null, { status: 304, headers });
}
