import { fileTypeFromBuffer } from "file-type";
import type { MediaType } from "./media-types.ts";

/** How many bytes of a file's beginning its type is told by. */
export const headBytes = 65_536;

/** What the library calls some files that are also good examples of these types. */
const alsoGood: Partial<Record<MediaType, readonly string[]>> = {
  "video/mp4": ["video/x-m4v"],
  "audio/mp4": ["audio/x-m4a", "video/mp4"],
  "video/iso.segment": ["video/mp4"],
  "image/png": ["image/apng"],
};

/**
 * The type that a file's first bytes show, and whether it is the announced one. `found` is "unknown" for bytes without a
 * known mark, such as HTML and SVG.
 */
export async function detectedType(head: Uint8Array, announced: MediaType): Promise<{ found: string; fits: boolean }> {
  const found = ownMark(head) ?? (await fileTypeFromBuffer(head))?.mime ?? "unknown";
  const fits = found === announced || (alsoGood[announced]?.includes(found) ?? false) || isZip(head, announced);
  return { found, fits };
}

/** The marks that the library does not know. */
function ownMark(head: Uint8Array): MediaType | undefined {
  const text = new TextDecoder("latin1").decode(head.subarray(0, 12));
  // RFC 8216, 4.3.1.1: a playlist begins with this line.
  if (/^(\xef\xbb\xbf)?#EXTM3U/.test(text)) return "application/vnd.apple.mpegurl";
  // ISO/IEC 14496-12: the boxes that a segment may begin with.
  if (/^.{4}(styp|sidx|moof|emsg|prft)/s.test(text)) return "video/iso.segment";
  // The audio itself may begin after more tag than we look at.
  if (text.startsWith("ID3")) return "audio/mpeg";
  return undefined;
}

/** Documents and packages that are ZIP files by format are good ZIP files. */
function isZip(head: Uint8Array, announced: MediaType): boolean {
  return announced === "application/zip" && head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
}
