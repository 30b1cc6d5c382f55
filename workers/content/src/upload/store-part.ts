import { Problem } from "@edgewise/chassis/problem";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { isGranted, type PartGrant } from "../media/local-store.ts";
import { r2ErrorOf, r2Errors } from "../media/r2-multipart.ts";
import { partBytes } from "./part-plan.ts";
import { uploadParts, uploads } from "./tables.ts";
import { mustBeOpen } from "./upload-view.ts";

export interface PartInput {
  grant: PartGrant;
  signature: string;
  /** The request's Content-Length, if it has one. */
  length: number | undefined;
  body: ReadableStream<Uint8Array> | null;
}

/**
 * Streams one part into R2 and gives its entity tag. The address is the credential: it is good for one part of one
 * upload, of exactly the announced length, until it expires. A part sent again takes the place of the earlier one.
 */
export async function storePart(ctx: Ctx, { grant, signature, length, body }: PartInput): Promise<string> {
  if (!(await isGranted(ctx.mediaSecret, grant, signature, ctx.now()))) {
    throw new Problem("media.signature", "This address is no longer valid. Ask for a fresh one.");
  }
  const upload = await ctx.db.select().from(uploads).where(eq(uploads.id, grant.uploadId)).get();
  if (!upload) throw new Problem("resource.missing", "No such upload.");
  mustBeOpen(upload);
  const { partNumber, sizeBytes } = grant;
  if (partBytes(upload, partNumber) !== sizeBytes) throw new Problem("media.signature", "The upload has no such part.");
  mustHaveLength(length, sizeBytes);

  const etag = await sendToR2(ctx.media.resumeMultipartUpload(upload.objectKey, upload.multipartId), grant, body);
  const part = { etag, sizeBytes, storedAt: ctx.now() };
  await ctx.db
    .insert(uploadParts)
    .values({ uploadId: upload.id, partNumber, ...part })
    .onConflictDoUpdate({ target: [uploadParts.uploadId, uploadParts.partNumber], set: part });
  return etag;
}

function mustHaveLength(length: number | undefined, sizeBytes: number): void {
  if (length === undefined || length === sizeBytes) return;
  if (length > sizeBytes) throw new Problem("input.too-large", `This part has ${sizeBytes} bytes, not ${length}.`);
  throw new Problem("upload.size-mismatch", `This part has ${sizeBytes} bytes, not ${length}.`);
}

/** R2 wants to know the length beforehand, so a body that is longer or shorter breaks the stream. */
async function sendToR2(target: R2MultipartUpload, { partNumber, sizeBytes }: PartGrant, body: PartInput["body"]) {
  const { readable, writable } = new FixedLengthStream(sizeBytes);
  const count = counter();
  const sent = (body ?? new Blob([]).stream()).pipeThrough(count.stream).pipeTo(writable);
  const [storing] = await Promise.allSettled([target.uploadPart(partNumber, readable), sent]);
  // R2 may have been content with the first bytes of a body that is too long.
  if (count.seen() > sizeBytes || (count.ended() && count.seen() < sizeBytes)) {
    throw new Problem("upload.size-mismatch", `This part has exactly ${sizeBytes} bytes.`);
  }
  if (storing.status === "fulfilled") return storing.value.etag;
  if (r2ErrorOf(storing.reason) === r2Errors.noSuchUpload) {
    throw new Problem("upload.state", "This upload is over and takes no more parts.");
  }
  throw storing.reason;
}

/** Lets bytes through and remembers how many, so that a wrong length is told from a failure of R2. */
function counter() {
  let seen = 0;
  let ended = false;
  const stream = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      controller.enqueue(chunk);
    },
    flush() {
      ended = true;
    },
  });
  return { stream, seen: () => seen, ended: () => ended };
}
