import { commit } from "@edgewise/chassis/commit";
import { signedIn } from "@edgewise/chassis/permissions";
import { Problem } from "@edgewise/chassis/problem";
import { problemCodes } from "@edgewise/contracts/problem-codes";
import { z } from "@hono/zod-openapi";
import type { Ctx } from "../context.ts";
import { assembleUpload } from "./assemble-upload.ts";
import { claimUpload, releaseUpload } from "./claim-upload.ts";
import { finishUpload } from "./finish-upload.ts";
import { Sha256 } from "./new-upload.ts";
import { partCountMax } from "./part-plan.ts";
import type { UploadRow } from "./tables.ts";
import { ownUpload, type UploadView, uploadView } from "./upload-view.ts";

/** Files up to this size are verified before the answer; larger ones by the sweep, within a minute. */
export const verifyAtOnceBytesMax = 512 * 1024 ** 2;

const ChosenPart = z.strictObject({
  PartNumber: z.number().int().min(1).max(partCountMax),
  ETag: z.string().min(1).max(200).meta({ example: '"3858f62230ac3c915f300c664312c63f"' }),
});

/** What a completion may say. */
export const CompleteUpload = z
  .strictObject({
    sha256: Sha256.optional().describe("Of the whole file, when it was not announced before."),
    parts: z
      .array(ChosenPart)
      .max(partCountMax)
      .optional()
      .describe("The parts with the ETags they were answered with; left out, those that have arrived count."),
  })
  .openapi("CompleteUpload");

/**
 * Makes media of the parts, and compares it with what was announced before it is ready. Completing twice, or at the same
 * time, has one effect. A file that is not as announced fails for good, and every repeat gets the same problem.
 */
export async function completeUpload(
  ctx: Ctx,
  uploadId: string,
  { sha256, parts }: z.output<typeof CompleteUpload>,
): Promise<UploadView> {
  const creatorId = signedIn(ctx).id;
  const upload = await ownUpload(ctx, uploadId, creatorId);
  if (sha256 && upload.sha256 && sha256 !== upload.sha256) {
    const errors = [{ pointer: "#/sha256", detail: "Another checksum was announced when the upload began." }];
    throw new Problem("input.invalid", "The checksum does not match the announced one.", { errors });
  }
  const chosen = parts?.map((part) => ({ partNumber: part.PartNumber, etag: part.ETag.replace(/^(?:W\/)?"|"$/g, "") }));
  const claimed = await claimUpload(ctx, upload.id, { sha256, parts: chosen });
  if (!claimed) return commit(ctx, [], { answer: settled(await ownUpload(ctx, uploadId, creatorId)) });
  const slow = claimed.sha256 !== null && claimed.sizeBytes > verifyAtOnceBytesMax;
  return slow ? assembleOnly(ctx, claimed) : finishUpload(ctx, claimed);
}

/** Makes the object and leaves the long reading to the sweep, which has minutes for it. */
async function assembleOnly(ctx: Ctx, claimed: UploadRow): Promise<UploadView> {
  const upload = await assembleUpload(ctx, claimed);
  await releaseUpload(ctx, upload);
  return commit(ctx, [], { answer: uploadView(upload) });
}

/** How a completion ends that has nothing left to do: as the earlier one did. */
function settled(row: UploadRow): UploadView {
  if (row.state === "failed") {
    const code = Object.keys(problemCodes).find((known) => known === row.failureCode) as Problem["code"] | undefined;
    throw new Problem(code ?? "upload.state", row.failureDetail ?? "The upload has failed.");
  }
  if (row.state === "aborted") throw new Problem("upload.state", "This upload was aborted.");
  return uploadView(row);
}
