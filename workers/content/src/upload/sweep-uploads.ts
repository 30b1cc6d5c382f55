import { isProblem } from "@edgewise/chassis/problem";
import { and, asc, eq, inArray, lte } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { dropMedia } from "../media/delete-media.ts";
import { removeLeftObjects } from "../media/remove-objects.ts";
import { type MediaRow, media } from "../media/tables.ts";
import { giveUp } from "./abort-upload.ts";
import { claimUpload } from "./claim-upload.ts";
import { failUpload } from "./fail-upload.ts";
import { finishUpload } from "./finish-upload.ts";
import { type UploadRow, uploadParts, uploads } from "./tables.ts";

const atOnce = 50;
/** With the pauses between them, about half a day. */
const attemptsMax = 16;
/** A package that takes this long to be put together never will be. */
const packageMs = 14 * 86_400_000;
/** How long an upload that came to nothing can still be asked for. */
const keepMs = 30 * 86_400_000;

/**
 * The once-a-minute sweep: takes up completions that were cut off, gives up uploads that nobody goes on with, and
 * removes from R2 what is of no use any more. What fails stays for the next time.
 */
export async function sweepUploads(ctx: Ctx): Promise<void> {
  for (const upload of await interrupted(ctx)) await attempt(ctx, upload.id, () => takeUp(ctx, upload));
  for (const upload of await abandoned(ctx)) await attempt(ctx, upload.id, () => giveUp(ctx, upload));
  for (const left of await unfinished(ctx)) await attempt(ctx, left.id, () => dropMedia(ctx, left));
  await removeLeftObjects(ctx);
  await forgetOld(ctx);
}

/** A part that arrived too late may still stand there, so parts go first. */
async function forgetOld(ctx: Ctx): Promise<void> {
  const over = and(inArray(uploads.state, ["failed", "aborted"]), lte(uploads.updatedAt, ctx.now() - keepMs));
  const ids = ctx.db.select({ id: uploads.id }).from(uploads).where(over);
  await ctx.db.batch([
    ctx.db.delete(uploadParts).where(inArray(uploadParts.uploadId, ids)),
    ctx.db.delete(uploads).where(over),
  ]);
}

/** Packages that were begun and never completed; their stored files would hold quota for ever. */
function unfinished(ctx: Ctx): Promise<MediaRow[]> {
  const due = and(eq(media.kind, "hls"), eq(media.state, "uploading"), lte(media.createdAt, ctx.now() - packageMs));
  return ctx.db.select().from(media).where(due).orderBy(asc(media.createdAt)).limit(atOnce).all();
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
async function attempt(ctx: Ctx, subjectId: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isProblem(error)) ctx.log("error", "upload.sweep-failed", { subjectId, thrown: error });
  }
}
