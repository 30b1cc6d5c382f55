import type { Write } from "@edgewise/chassis/commit";
import type { BaseCtx } from "@edgewise/chassis/context";
import { and, eq, lte, notInArray, type SQL, sql } from "drizzle-orm";
import { releasedHandles } from "./tables.ts";

const restMs = 90 * 86_400_000;
/** Otherwise one person could keep any number of handles from everyone else. */
const restingMax = 3;

interface Holding {
  userId: string;
  handle: string;
}

/**
 * The handle as a value to write, or NULL while it rests for someone else. The column is NOT NULL, so that the whole
 * batch fails on `profiles.handle`, just as it does for a handle in use.
 */
export function unlessReserved(ctx: BaseCtx, { userId, handle }: Holding): SQL<string> {
  const { handle: resting, userId: owner, until } = releasedHandles;
  return sql`CASE WHEN NOT EXISTS (SELECT 1 FROM ${releasedHandles}
    WHERE ${resting} = ${handle} AND ${owner} <> ${userId} AND ${until} > ${ctx.now()}) THEN ${handle} END`;
}

/** Lets a handle rest for ninety days: for that long only the person who gave it up gets it. */
export function reserveHandle(ctx: BaseCtx, { userId, handle }: Holding): Write[] {
  const until = ctx.now() + restMs;
  const newest = ctx.db
    .select({ handle: releasedHandles.handle })
    .from(releasedHandles)
    .where(eq(releasedHandles.userId, userId))
    .orderBy(sql`${releasedHandles.until} DESC`)
    .limit(restingMax);
  return [
    ctx.db
      .insert(releasedHandles)
      .values({ handle, userId, until })
      .onConflictDoUpdate({ target: releasedHandles.handle, set: { userId, until } }),
    ctx.db
      .delete(releasedHandles)
      .where(and(eq(releasedHandles.userId, userId), notInArray(releasedHandles.handle, newest))),
    ctx.db.delete(releasedHandles).where(lte(releasedHandles.until, ctx.now())),
  ];
}
