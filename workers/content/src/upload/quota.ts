import type { Write } from "@edgewise/chassis/commit";
import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { storageQuotas, uploads } from "./tables.ts";

/** What a creator may announce and store, unless their row says otherwise: 100 GiB. */
export const quotaBytesUsual = 100 * 1024 ** 3;

/** What a broken quota becomes. */
export const quotaConflict = {
  storage_quota: ["upload.quota", "This upload would exceed your storage. Delete media that you do not need."],
} as const;

/** Takes bytes from the creator's quota. The CHECK `storage_quota` fails the batch when they are not there. */
export function takeQuota(ctx: Ctx, creatorId: string, sizeBytes: number): Write {
  return ctx.db
    .insert(storageQuotas)
    .values({ creatorId, usedBytes: sizeBytes, limitBytes: quotaBytesUsual })
    .onConflictDoUpdate({
      target: storageQuotas.creatorId,
      set: { usedBytes: sql`${storageQuotas.usedBytes} + ${sizeBytes}` },
    });
}

/** Gives back what these uploads of one creator hold. They hold nothing afterwards, so a repeat gives back nothing. */
export function giveBackQuota(ctx: Ctx, creatorId: string, which: SQL): Write[] {
  const held = sql`(SELECT coalesce(sum(${uploads.heldBytes}), 0) FROM ${uploads} WHERE ${which})`;
  return [
    ctx.db
      .update(storageQuotas)
      .set({ usedBytes: sql`${storageQuotas.usedBytes} - ${held}` })
      .where(sql`${storageQuotas.creatorId} = ${creatorId}`),
    ctx.db.update(uploads).set({ heldBytes: 0 }).where(which),
  ];
}
