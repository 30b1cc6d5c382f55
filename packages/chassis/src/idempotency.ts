import { and, eq } from "drizzle-orm";
import type { Context, MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AppEnv } from "./app.ts";
import { AlreadyCommitted } from "./commit.ts";
import type { BaseCtx, IdempotencyClaim } from "./context.ts";
import { etagOf } from "./etag.ts";
import { hexOf } from "./hex.ts";
import { Problem } from "./problem.ts";
import { idempotencyKeys } from "./tables.ts";

/**
 * Who stores a write's Idempotency-Key with its effect: `commit` in its batch; nobody, for a write that is harmless to
 * repeat by its nature or whose body is streamed, which then takes no key.
 */
export type KeyKeeper = "commit" | "nobody";

const keyFormat = /^[\x21-\x7e]{1,255}$/;

/**
 * Honours `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header): a repeat by the same actor within a day gets
 * the first answer and has no second effect; the same key with another request is `idempotency.mismatch`. A request that
 * ended in a problem stored nothing and may be repeated. A success whose key nobody stored is a promise that was broken:
 * it is logged as `idempotency.key-lost`, and fails every test that meets it.
 */
export function idempotent(status: ContentfulStatusCode | 204): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const ctx = c.var.ctx;
    const key = keyOf(c.req.header("Idempotency-Key"));
    if (key === undefined || !ctx.actor) return next();

    const claim = { key, fingerprint: await fingerprint(c), kept: false };
    const earlier = await answered(ctx, ctx.actor.id, claim);
    if (earlier) return replay(c, earlier, status);

    ctx.idempotency = claim;
    await next();
    if (c.error instanceof AlreadyCommitted) {
      const winner = await answered(ctx, ctx.actor.id, claim);
      if (winner) c.res = replay(c, winner, status);
    } else if (c.res.ok && !claim.kept) {
      ctx.log("error", "idempotency.key-lost", { route: routePath(c, -1) });
    }
  };
}

function keyOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  // The draft has a structured-field string in quotes; most clients send the bare value.
  const key = header.replace(/^"(.*)"$/, "$1");
  if (keyFormat.test(key)) return key;
  throw new Problem("input.invalid", "The Idempotency-Key is not valid.", {
    errors: [{ parameter: "Idempotency-Key", detail: "1 to 255 visible ASCII characters." }],
  });
}

async function fingerprint(c: Context<AppEnv>): Promise<string> {
  const url = new URL(c.req.url);
  const head = new TextEncoder().encode(`${c.req.method} ${url.pathname}${url.search}\n`);
  const request = await new Blob([head, await c.req.arrayBuffer()]).arrayBuffer();
  const digest = await crypto.subtle.digest("SHA-256", request);
  return hexOf(new Uint8Array(digest));
}

async function answered(ctx: BaseCtx, actorId: string, claim: Pick<IdempotencyClaim, "key" | "fingerprint">) {
  const row = await ctx.db
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.actorId, actorId), eq(idempotencyKeys.key, claim.key)))
    .get();
  if (row && row.fingerprint !== claim.fingerprint) {
    throw new Problem("idempotency.mismatch", "Use a new Idempotency-Key for a new request.");
  }
  return row;
}

function replay(c: Context<AppEnv>, row: { answer: string }, status: ContentfulStatusCode | 204): Response {
  const headers: Record<string, string> = { "Idempotent-Replayed": "true" };
  if (status === 204) return new Response(null, { status, headers });
  const answer: unknown = JSON.parse(row.answer);
  if (hasVersion(answer)) headers.ETag = etagOf(answer);
  return c.json(answer as object, status, headers);
}

function hasVersion(answer: unknown): answer is { version: number } {
  return typeof answer === "object" && answer !== null && "version" in answer && typeof answer.version === "number";
}
