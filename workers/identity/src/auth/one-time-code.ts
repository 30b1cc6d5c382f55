import { Problem } from "@edgewise/chassis/problem";
import { authCookiePrefix } from "@edgewise/contracts/session-cookie";
import { eq, lt } from "drizzle-orm";
import { parse } from "hono/utils/cookie";
import { base64url } from "jose";
import type { Ctx } from "../context.ts";
import { verifications } from "../schema.ts";
import type { Call } from "./operation.ts";
import { sessionTokenOf } from "./signed-token.ts";

/** Longer than a code is accepted: its own 30 seconds and those before and after. */
const codeLifeMs = 120_000;

/**
 * Accepts a code of an authenticator app only once (RFC 6238, 5.2), so that a code seen over someone's shoulder is
 * useless. Of two parallel attempts with one code, one succeeds. Throws `auth.code`.
 */
export async function useCodeOnce(call: Call): Promise<void> {
  const { ctx, input } = call;
  const userId = call.caller?.userId ?? (await waitingUserId(call));
  if (userId === undefined) return;
  const id = await spentId(userId, String(input.body.code));
  const now = new Date(ctx.now());
  const expiresAt = new Date(ctx.now() + codeLifeMs);
  const row = { id, identifier: "spent-code", value: "", expiresAt, createdAt: now, updatedAt: now };
  const spent = await ctx.db
    .insert(verifications)
    .values(row)
    .onConflictDoUpdate({
      target: verifications.id,
      set: { expiresAt, updatedAt: now },
      setWhere: lt(verifications.expiresAt, now),
    })
    .returning({ id: verifications.id });
  if (spent.length === 0) throw new Problem("auth.code", "This code was used. Wait for the next one.");
}

/** The user whose second factor is requested, from the cookie that the first factor set. */
async function waitingUserId({ ctx, headers }: Call): Promise<string | undefined> {
  const cookie = parse(headers.get("Cookie") ?? "")[`${authCookiePrefix(ctx.env.PUBLIC_ORIGIN)}.two_factor`];
  const identifier = cookie === undefined ? undefined : await sessionTokenOf(ctx.env.AUTH_SECRET, cookie);
  return identifier === undefined ? undefined : waitedFor(ctx, identifier);
}

async function waitedFor(ctx: Ctx, identifier: string): Promise<string | undefined> {
  const row = await ctx.db
    .select({ value: verifications.value })
    .from(verifications)
    .where(eq(verifications.identifier, identifier))
    .get();
  return row?.value;
}

async function spentId(userId: string, code: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`totp ${userId} ${code}`));
  return `spent_${base64url.encode(new Uint8Array(digest))}`;
}
