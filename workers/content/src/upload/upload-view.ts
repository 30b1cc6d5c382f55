import { Problem } from "@edgewise/chassis/problem";
import { MediaId, UploadId } from "@edgewise/contracts/ids";
import { z } from "@hono/zod-openapi";
import { and, eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { partCount, partCountMax, uploadBytesMax } from "./part-plan.ts";
import { type UploadRow, uploadStates, uploads } from "./tables.ts";

const instant = z.iso.datetime().max(30);

/** How an upload stands. */
export const UploadView = z
  .object({
    uploadId: UploadId,
    mediaId: MediaId,
    state: z
      .enum(uploadStates)
      .describe("`open` takes parts; `completing` and `verifying` are at work; the rest are ends."),
    filename: z.string().max(255),
    path: z.string().max(200).describe("Place inside a package; empty for a single file."),
    contentType: z.string().max(100),
    sizeBytes: z.number().int().min(1).max(uploadBytesMax),
    partSizeBytes: z.number().int().min(1).max(uploadBytesMax).describe("Of every part but the last."),
    partCount: z.number().int().min(1).max(partCountMax),
    sha256: z.string().max(64).nullable(),
    failure: z
      .object({ code: z.string().max(64), detail: z.string().max(2000) })
      .nullable()
      .describe("Why it failed; null otherwise."),
    expiresAt: instant.describe("When an upload that is still open is given up."),
  })
  .openapi("Upload");
export type UploadView = z.infer<typeof UploadView>;

/** Shows a row as the API does. */
export function uploadView(row: UploadRow): UploadView {
  return {
    uploadId: row.id,
    mediaId: row.mediaId,
    state: row.state,
    filename: row.filename,
    path: row.path,
    contentType: row.contentType,
    sizeBytes: row.sizeBytes,
    partSizeBytes: row.partSizeBytes,
    partCount: partCount(row),
    sha256: row.sha256,
    failure: row.failureCode === null ? null : { code: row.failureCode, detail: row.failureDetail ?? "" },
    expiresAt: new Date(row.expiresAt).toISOString(),
  };
}

/** An upload of this creator. Throws `resource.missing` for one of anybody else. */
export async function ownUpload(ctx: Ctx, uploadId: string, creatorId: string): Promise<UploadRow> {
  const row = await ctx.db
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, uploadId), eq(uploads.creatorId, creatorId)))
    .get();
  if (!row) throw new Problem("resource.missing", "No such upload.");
  return row;
}

/** Throws `upload.state` unless the upload still takes parts. */
export function mustBeOpen(row: Pick<UploadRow, "state">): void {
  if (row.state !== "open") throw new Problem("upload.state", `This upload is ${row.state} and takes no more parts.`);
}
