import { lt } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { sessions, verifications } from "../schema.ts";

const dayMs = 86_400_000;

/** Deletes sessions and one-time secrets that expired more than a day ago. */
export async function sweepExpired(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.now() - dayMs);
  await ctx.db.batch([
    ctx.db.delete(sessions).where(lt(sessions.expiresAt, before)),
    ctx.db.delete(verifications).where(lt(verifications.expiresAt, before)),
  ]);
}
