import { and, eq, inArray, lte, or, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { type UploadRow, uploads } from "./tables.ts";

/** What a completion adds to an upload. */
export interface Completion {
  sha256?: string | undefined;
  /** The parts to make the file of; without them the stored ones count. */
  parts?: { partNumber: number; etag: string }[] | undefined;
}

/** Slowest reading of a file from R2 that a lease allows for. */
const bytesPerMs = 20_000;

/**
 * Takes up the work of completing an upload: an open one, or one whose earlier worker has let its lease run out. Of many
 * who try at once exactly one gets it; the others get undefined.
 */
export async function claimUpload(ctx: Ctx, id: string, completion: Completion = {}): Promise<UploadRow | undefined> {
  const now = ctx.now();
  const chosen = completion.parts && JSON.stringify(completion.parts);
  const atWork = inArray(uploads.state, ["completing", "verifying"]);
  const rows = await ctx.db
    .update(uploads)
    .set({
      state: sql`CASE ${uploads.state} WHEN 'open' THEN 'completing' ELSE ${uploads.state} END`,
      leaseUntil: sql`${now + 60_000} + CAST(${uploads.sizeBytes} / ${bytesPerMs} AS INTEGER)`,
      attempts: sql`${uploads.attempts} + 1`,
      updatedAt: now,
      ...(completion.sha256 && { sha256: completion.sha256 }),
      ...(chosen && { chosenParts: chosen }),
    })
    .where(and(eq(uploads.id, id), or(eq(uploads.state, "open"), and(atWork, lte(uploads.leaseUntil, now)))))
    .returning();
  return rows[0];
}

/**
 * Lets go of the work without an end. The first failures may be repeated at once; then the pauses grow to an hour, so
 * that an outage of hours does not use up the attempts.
 */
export async function releaseUpload(ctx: Ctx, upload: UploadRow): Promise<void> {
  const pauseMs = upload.attempts <= 2 ? 0 : Math.min(3_600_000, 15_000 * 2 ** upload.attempts);
  const leaseUntil = pauseMs === 0 ? 0 : ctx.now() + pauseMs;
  await ctx.db.update(uploads).set({ leaseUntil }).where(held(upload));
}

/** True for the row only while this worker holds its lease. */
export function held(upload: UploadRow) {
  return and(eq(uploads.id, upload.id), eq(uploads.leaseUntil, upload.leaseUntil));
}
