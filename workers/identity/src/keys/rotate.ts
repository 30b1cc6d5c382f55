import { commit } from "@edgewise/chassis/commit";
import { desc, inArray } from "drizzle-orm";
import type { Origin } from "../audit/origin.ts";
import { audited } from "../audit/record.ts";
import { sessionOnly } from "../auth/own-session.ts";
import type { Ctx } from "../context.ts";
import { signingKeys } from "../schema.ts";
import { activationDelayMs, newSigningKey } from "./signing-keys.ts";

const dayMs = 86_400_000;
/** How old a key gets before the sweep makes the next one. */
export const keyAgeMaxMs = 30 * dayMs;
/** How long a key is published after a newer one has taken over: far longer than a token lives. */
export const keyKeptMs = dayMs;

export interface NewKey {
  keyId: string;
  activatesAt: string;
}

/**
 * Creates a new signing key. It is published at once and signs from `activatesAt`, when every verifier can know of it;
 * tokens signed with the old key stay valid until they expire.
 */
export async function rotateKeys(ctx: Ctx, { origin }: { origin?: Origin } = {}): Promise<NewKey> {
  if (ctx.actor) sessionOnly(ctx);
  const row = await newSigningKey(ctx, ctx.env.AUTH_SECRET, ctx.now() + activationDelayMs);
  const answer = { keyId: row.id, activatesAt: new Date(row.activatesAt).toISOString() };
  const subject = { type: "signing-key", id: row.id } as const;
  return commit(
    ctx,
    [
      ctx.db.insert(signingKeys).values(row),
      audited(ctx, { action: "signing-key.rotated", subject, accountId: null, origin }),
    ],
    { answer },
  );
}

/** The sweep: replaces an old key, and deletes those that are no longer needed for verification. */
export async function rotateDueKeys(ctx: Ctx): Promise<void> {
  const keys = await ctx.db
    .select({ id: signingKeys.id, activatesAt: signingKeys.activatesAt })
    .from(signingKeys)
    .orderBy(desc(signingKeys.activatesAt), desc(signingKeys.id));
  const [newest] = keys;
  if (newest && ctx.now() - newest.activatesAt >= keyAgeMaxMs) await rotateKeys(ctx);
  const useless = keys.filter((_, i) => {
    const successor = keys[i - 1];
    return successor !== undefined && ctx.now() - successor.activatesAt >= keyKeptMs;
  });
  if (useless.length === 0) return;
  await ctx.db.delete(signingKeys).where(
    inArray(
      signingKeys.id,
      useless.slice(0, 90).map(({ id }) => id),
    ),
  );
}
