import { Problem } from "@edgewise/chassis/problem";
import { z } from "@hono/zod-openapi";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { r2ErrorOf, r2Errors } from "../media/r2-multipart.ts";
import { held } from "./claim-upload.ts";
import { missingParts } from "./part-plan.ts";
import { type UploadRow, uploadParts, uploads } from "./tables.ts";

const ChosenParts = z.array(z.object({ partNumber: z.number(), etag: z.string() }));

/** The parts do not make the announced file, but sending some again can still mend it. */
export class PartsMissing extends Problem {}

/**
 * Makes one object of the parts: completing → verifying. Does nothing when an earlier attempt got that far. Throws
 * `upload.parts-missing` and lets the upload take parts again when some have not arrived.
 */
export async function assembleUpload(ctx: Ctx, upload: UploadRow): Promise<UploadRow> {
  if (upload.state !== "completing") return upload;
  const again = upload.attempts > 1 && (await ctx.media.head(upload.objectKey)) !== null;
  if (!again) await makeObject(ctx, upload);
  const rows = await ctx.db.update(uploads).set({ state: "verifying" }).where(held(upload)).returning();
  if (!rows[0]) throw new Problem("upload.state", "Another request has taken this upload over.");
  return rows[0];
}

async function makeObject(ctx: Ctx, upload: UploadRow): Promise<void> {
  const { id: uploadId, objectKey, multipartId } = upload;
  const multipart = { uploadId, objectKey, multipartId };
  const parts = upload.chosenParts
    ? ChosenParts.parse(JSON.parse(upload.chosenParts))
    : await ctx.mediaStore.storedParts(multipart);
  const missing = missingParts(upload, parts);
  if (missing.length > 0) return reopen(ctx, upload, `Not arrived: ${some(missing)}. Send them and complete again.`);
  try {
    const inOrder = parts.map(({ partNumber, etag }) => ({ partNumber, etag }));
    await ctx.mediaStore.finish(
      multipart,
      inOrder.sort((a, b) => a.partNumber - b.partNumber),
    );
  } catch (error) {
    const code = r2ErrorOf(error);
    if (code === r2Errors.noSuchUpload && (await ctx.media.head(objectKey))) return;
    if (code === r2Errors.noSuchUpload) throw new Problem("upload.parts-missing", "The parts were kept too long.");
    if (code === undefined || !Object.values<number>(r2Errors).includes(code)) throw error;
    // What we noted is not what R2 holds, so all of it counts as not arrived.
    await ctx.db.delete(uploadParts).where(eq(uploadParts.uploadId, uploadId));
    await reopen(ctx, upload, "Some parts are not as they were stored. Send them and complete again.");
  }
}

/** completing → open, so that the client can send what is missing. */
async function reopen(ctx: Ctx, upload: UploadRow, detail: string): Promise<never> {
  await ctx.db
    .update(uploads)
    .set({ state: "open", leaseUntil: 0, chosenParts: null, attempts: 0 })
    .where(held(upload));
  throw new PartsMissing("upload.parts-missing", detail);
}

function some(numbers: number[]): string {
  const shown = numbers.slice(0, 20).join(", ");
  return numbers.length > 20 ? `parts ${shown} and ${numbers.length - 20} more` : `part ${shown}`;
}
