import { Problem } from "@edgewise/chassis/problem";
import type { Ctx } from "../context.ts";
import { detectedType, headBytes } from "../media/detected-type.ts";
import { mediaTypeOf } from "../media/media-types.ts";
import { type Pixels, pixelBytes, pixelsOf } from "../media/pixels.ts";
import { absentFiles } from "./playlist.ts";
import type { UploadRow } from "./tables.ts";

/** What verification learned of a good object. */
export interface Verified {
  etag: string;
  storedAt: number;
  /** Announced or not, in lower-case hex; null when it was not announced and so not computed. */
  sha256: string | null;
  /** Of an image whose header tells it. */
  pixels: Pixels | undefined;
}

/**
 * Compares the object in R2 with what was announced: its size, its type by its first bytes, its SHA-256, and that a
 * package holds what its first playlist names. The file streams through, it is never in memory. Throws the problem that
 * says what was announced and what was found.
 */
export async function verifyUpload(ctx: Ctx, upload: UploadRow, isEntry: boolean): Promise<Verified> {
  const object = await ctx.media.head(upload.objectKey);
  if (!object) throw new Problem("upload.parts-missing", "The file is no longer in the store.");
  if (object.size !== upload.sizeBytes) {
    const detail = `Announced were ${upload.sizeBytes} bytes, stored are ${object.size}.`;
    throw new Problem("upload.size-mismatch", detail);
  }
  await verifyType(ctx, upload);
  await verifyChecksum(ctx, upload);
  if (isEntry && upload.path !== "") await verifyPackage(ctx, upload);
  return {
    etag: object.etag,
    storedAt: object.uploaded.getTime(),
    sha256: upload.sha256,
    pixels: await measured(ctx, upload),
  };
}

async function verifyType(ctx: Ctx, { objectKey, contentType, sizeBytes }: UploadRow): Promise<void> {
  const announced = mediaTypeOf(contentType);
  const head = await ctx.media.get(objectKey, { range: { offset: 0, length: Math.min(headBytes, sizeBytes) } });
  if (!announced || !head) throw new Problem("upload.type-mismatch", `${contentType} cannot be uploaded.`);
  const { found, fits } = await detectedType(await head.bytes(), announced);
  if (!fits) throw new Problem("upload.type-mismatch", `Announced was ${contentType}, the bytes are ${found}.`);
}

/** An image whose size cannot be told is good all the same. */
async function measured(ctx: Ctx, { objectKey, contentType, sizeBytes }: UploadRow): Promise<Pixels | undefined> {
  if (!mediaTypeOf(contentType)?.startsWith("image/")) return undefined;
  const head = await ctx.media.get(objectKey, { range: { offset: 0, length: Math.min(pixelBytes, sizeBytes) } });
  return head ? pixelsOf(await head.bytes()) : undefined;
}

async function verifyChecksum(ctx: Ctx, { objectKey, sha256 }: UploadRow): Promise<void> {
  if (sha256 === null) return;
  const object = await ctx.media.get(objectKey);
  if (!object) throw new Problem("upload.parts-missing", "The file is no longer in the store.");
  const digest = new crypto.DigestStream("SHA-256");
  await object.body.pipeTo(digest);
  const found = Array.from(new Uint8Array(await digest.digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (found !== sha256) throw new Problem("upload.checksum-mismatch", `Announced was ${sha256}, found was ${found}.`);
}

async function verifyPackage(ctx: Ctx, upload: UploadRow): Promise<void> {
  const absent = await absentFiles(ctx, upload);
  if (absent.length === 0) return;
  const more = absent.length > 5 ? ` and ${absent.length - 5} more` : "";
  const names = `${absent.slice(0, 5).join(", ")}${more}`;
  throw new Problem("upload.parts-missing", `The playlists name files that the package does not hold: ${names}.`);
}
