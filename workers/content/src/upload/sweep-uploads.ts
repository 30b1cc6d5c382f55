import { errorFields } from "@edgewise/chassis/log";
import { isProblem } from "@edgewise/chassis/problem";
import { and, asc, eq, inArray, lte } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { removeLeftObjects } from "../media/remove-objects.ts";
import { giveUp } from "./abort-upload.ts";
import { claimUpload } from "./claim-upload.ts";
import { failUpload } from "./fail-upload.ts";
import { finishUpload } from "./finish-upload.ts";
import { type UploadRow, uploads } from "./tables.ts";

const atOnce = 50;
const attemptsMax = 6;

/**
 * The once-a-minute sweep: takes up completions that were cut off, gives up uploads that nobody goes on with, and
 * removes from R2 what is of no use any more. What fails stays for the next time.
 */
export async function sweepUploads(ctx: Ctx): Promise<void> {
  for (const upload of await interrupted(ctx)) await attempt(ctx, upload, () => takeUp(ctx, upload));
  for (const upload of await abandoned(ctx)) await attempt(ctx, upload, () => giveUp(ctx, upload));
  await removeLeftObjects(ctx);
}

function interrupted(ctx: Ctx): Promise<UploadRow[]> {
  const due = and(inArray(uploads.state, ["completing", "verifying"]), lte(uploads.leaseUntil, ctx.now()));
  return ctx.db.select().from(uploads).where(due).orderBy(asc(uploads.leaseUntil)).limit(atOnce).all();
}

function abandoned(ctx: Ctx): Promise<UploadRow[]> {
  const due = and(eq(uploads.state, "open"), lte(uploads.expiresAt, ctx.now()));
  return ctx.db.select().from(uploads).where(due).orderBy(asc(uploads.expiresAt)).limit(atOnce).all();
}

async function takeUp(ctx: Ctx, upload: UploadRow): Promise<void> {
  const claimed = await claimUpload(ctx, upload.id);
  if (!claimed) return;
  if (claimed.attempts <= attemptsMax) await finishUpload(ctx, claimed);
  else
    await failUpload(ctx, claimed, { code: "upload.state", message: "It could not be completed in several attempts." });
}

/** One upload that cannot be helped does not keep the others waiting. A problem is an end like any other. */
async function attempt(ctx: Ctx, upload: UploadRow, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isProblem(error)) ctx.log("error", "upload.sweep-failed", { uploadId: upload.id, ...errorFields(error) });
  }
}
