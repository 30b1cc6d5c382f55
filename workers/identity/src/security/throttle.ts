import { brokenConstraint } from "@edgewise/chassis/commit";
import type { BaseCtx } from "@edgewise/chassis/context";
import { Problem } from "@edgewise/chassis/problem";
import { inArray, lt, max, sql } from "drizzle-orm";
import { type Bucket, bucketsOf, policies, type SignInTry } from "./buckets.ts";
import { signInBuckets } from "./tables.ts";

/** A bucket counts no further than this beyond its free tries, so that it is empty again soon after an attack. */
const doublingsMax = 16;

/** An attempt whose password may be checked. */
export interface Admission {
  buckets: Bucket[];
}

/**
 * Counts a try to sign in before the password is looked at, in all of its buckets or in none. Throws `rate.limited` with
 * the seconds to wait when one of them is waiting. Of parallel tries exactly as many get through as of tries in a row.
 * The delays grow but end (`policies`): nobody is ever locked out, and a refused try does not prolong the wait.
 */
export async function admitSignIn(ctx: BaseCtx, attempt: SignInTry): Promise<Admission> {
  const buckets = await bucketsOf(attempt);
  const [first, ...rest] = buckets.map((bucket) => countTry(ctx, bucket));
  try {
    if (first) await ctx.db.batch([first, ...rest]);
  } catch (error) {
    if (!brokenConstraint(error)?.includes("sign_in_buckets.allowed_at")) throw error;
    const retryAfterSeconds = await waitOf(ctx, buckets);
    throw new Problem("rate.limited", "Too many attempts to sign in. Wait a moment.", { retryAfterSeconds });
  }
  return { buckets };
}

/** Takes back an attempt with the right password; the counts of this pair or device are reset. */
export async function forgiveSignIn(ctx: BaseCtx, { buckets }: Admission): Promise<void> {
  const own = buckets.filter(({ kind }) => kind === "pair" || kind === "device").map(({ key }) => key);
  const shared = buckets.filter(({ kind }) => kind === "account" || kind === "address").map(({ key }) => key);
  await ctx.db.batch([
    ctx.db.delete(signInBuckets).where(inArray(signInBuckets.bucket, own)),
    // The wait stays: otherwise a guesser could end it by signing in to an account of their own.
    ctx.db
      .update(signInBuckets)
      .set({ tries: sql`max(${signInBuckets.tries} - 1, 0)` })
      .where(inArray(signInBuckets.bucket, shared)),
  ]);
}

/** Deletes buckets that no longer matter. For the sweep that runs once a minute. */
export async function sweepSignInBuckets(ctx: BaseCtx): Promise<void> {
  await ctx.db.delete(signInBuckets).where(lt(signInBuckets.expiresAt, ctx.now()));
}

function countTry(ctx: BaseCtx, { kind, key }: Bucket) {
  const { free, baseMs, maxMs, forgiveMs } = policies[kind];
  const now = ctx.now();
  const { tries, triedAt, allowedAt } = signInBuckets;
  // D1 binds every number as REAL: without the cast the division would give fractions of tries.
  const forgiven = sql`CAST((${now} - ${triedAt}) / ${forgiveMs} AS INTEGER)`;
  const counted = sql`min(max(${tries} - ${forgiven}, 0) + 1, ${free + doublingsMax})`;
  // The rest of a period carries over, so that a busy bucket is forgiven, too.
  const since = sql`CASE WHEN ${tries} > ${forgiven} THEN ${triedAt} + ${forgiven} * ${forgiveMs} ELSE ${now} END`;
  const wait = sql`CASE WHEN ${counted} <= ${free} THEN 0
    ELSE min(${maxMs}, ${baseMs} * (1 << (${counted} - ${free} - 1))) END`;
  return ctx.db
    .insert(signInBuckets)
    .values({ bucket: key, tries: 1, allowedAt: now, triedAt: now, expiresAt: now + forgiveMs })
    .onConflictDoUpdate({
      target: signInBuckets.bucket,
      set: {
        // NULL violates NOT NULL and fails the batch, so an attempt that comes too early is counted in no bucket.
        allowedAt: sql`CASE WHEN ${allowedAt} <= ${now} THEN ${now} + ${wait} END`,
        tries: counted,
        triedAt: since,
        expiresAt: sql`${now} + ${counted} * ${forgiveMs}`,
      },
    });
}

async function waitOf(ctx: BaseCtx, buckets: Bucket[]): Promise<number> {
  const keys = buckets.map(({ key }) => key);
  const row = await ctx.db
    .select({ until: max(signInBuckets.allowedAt) })
    .from(signInBuckets)
    .where(inArray(signInBuckets.bucket, keys))
    .get();
  return Math.max(1, Math.ceil(((row?.until ?? 0) - ctx.now()) / 1000));
}
