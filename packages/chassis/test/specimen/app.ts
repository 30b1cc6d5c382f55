import { identityProfileChanged } from "@edgewise/contracts/events/identity";
import { OrganisationId, UserId } from "@edgewise/contracts/ids";
import type { IdentityRpc } from "@edgewise/contracts/rpc/identity";
import type { ServiceName } from "@edgewise/contracts/services";
import { z } from "@hono/zod-openapi";
import { and, asc, eq, gt, or, sql } from "drizzle-orm";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { type App as ChassisApp, newApp } from "../../src/app.ts";
import { commit } from "../../src/commit.ts";
import type { BaseCtx, BaseEnv } from "../../src/context.ts";
import { body, endpoint, json, problems } from "../../src/endpoint.ts";
import { etagOf, ifMatch, nextVersion } from "../../src/etag.ts";
import { cutPage, pageOf, pageQuery, positionOf } from "../../src/paging.ts";
import { signedIn } from "../../src/permissions.ts";
import { Problem } from "../../src/problem.ts";

export const offerings = sqliteTable("offerings", {
  id: text("id").primaryKey(),
  title: text("title").notNull(),
  capacity: integer("capacity").notNull(),
  taken: integer("taken").notNull(),
  version: integer("version").notNull(),
});

export const seats = sqliteTable("seats", {
  offeringId: text("offering_id").notNull(),
  holderId: text("holder_id").notNull(),
});

export const heard = sqliteTable("heard", {
  eventId: text("event_id").notNull(),
  userId: text("user_id").notNull(),
  name: text("name").notNull(),
  traceparent: text("traceparent").notNull(),
});

export interface Env extends BaseEnv {
  SERVICE: ServiceName;
  IDENTITY?: Pick<IdentityRpc, "jwks">;
  /** The key set as JSON, where several Workers run without identity. */
  TEST_JWKS?: string;
}

export type App = ChassisApp<BaseCtx, Env>;

const Offering = z.object({ id: OrganisationId, title: z.string(), taken: z.number(), version: z.number() });
const params = z.object({ id: OrganisationId });

const claimSeatRoute = endpoint({
  operationId: "claimSeat",
  method: "post",
  path: "/v1/offerings/{id}/seats",
  summary: "Claims a seat.",
  tags: ["specimen"],
  access: "signed-in",
  scope: "content:write",
  request: { params, body: body(z.strictObject({ note: z.string().max(20) })) },
  responses: {
    201: json(z.object({ offeringId: OrganisationId, holderId: UserId }), "Claimed."),
    ...problems("resource.conflict", "resource.missing"),
  },
});

async function claimSeat(ctx: BaseCtx, offeringId: string) {
  const seat = { offeringId, holderId: signedIn(ctx).id };
  const pii = { handle: "h", name: `Holder ${seat.holderId}`, avatarUrl: null };
  return commit(
    ctx,
    [
      ctx.db
        .update(offerings)
        .set({ taken: sql`${offerings.taken} + 1` })
        .where(eq(offerings.id, offeringId)),
      ctx.db.insert(seats).values(seat),
    ],
    {
      events: [identityProfileChanged({ userId: seat.holderId, changedAt: ctx.now(), pii })],
      conflicts: {
        "seats.offering_id": "resource.conflict",
        "taken <= capacity": ["resource.gone", "All seats are taken."],
      },
      answer: seat,
    },
  );
}

const renameRoute = endpoint({
  operationId: "rename",
  method: "patch",
  path: "/v1/offerings/{id}",
  summary: "Renames.",
  tags: ["specimen"],
  access: "role",
  role: "creator",
  scope: "content:write",
  request: { params, body: body(z.strictObject({ title: z.string().min(1).max(80) })) },
  responses: { 200: json(Offering, "Renamed."), ...problems("resource.missing", "precondition.failed") },
});

async function rename(ctx: BaseCtx, id: string, title: string, expected: number | "any") {
  const row = await ctx.db.select().from(offerings).where(eq(offerings.id, id)).get();
  if (!row) throw new Problem("resource.missing", "No such offering.");
  const version = nextVersion(offerings.version, expected);
  return commit(ctx, [ctx.db.update(offerings).set({ title, version }).where(eq(offerings.id, id))], {
    conflicts: { "offerings.version": "precondition.failed" },
    answer: { ...row, title, version: row.version + 1 },
  });
}

const listRoute = endpoint({
  operationId: "listOfferings",
  method: "get",
  path: "/v1/offerings",
  summary: "Lists.",
  tags: ["specimen"],
  access: "public",
  request: { query: z.object({ ...pageQuery, prefix: z.string().max(40) }) },
  responses: { 200: json(pageOf(Offering), "One page.") },
});

async function list(ctx: BaseCtx, query: { cursor?: string | undefined; limit: number; prefix: string }) {
  const from = positionOf(query.cursor);
  const after =
    from &&
    or(gt(offerings.title, String(from.sort)), and(eq(offerings.title, String(from.sort)), gt(offerings.id, from.id)));
  const rows = await ctx.db
    .select()
    .from(offerings)
    .where(and(sql`${offerings.title} >= ${query.prefix} AND ${offerings.title} < ${`${query.prefix}~`}`, after))
    .orderBy(asc(offerings.title), asc(offerings.id))
    .limit(query.limit + 1);
  return cutPage(
    rows,
    query.limit,
    (row) => ({ sort: row.title, id: row.id }),
    (row) => row,
  );
}

const readClassRoute = endpoint({
  operationId: "readClass",
  method: "get",
  path: "/v1/classes/{id}",
  summary: "An offering by its old name.",
  tags: ["specimen"],
  access: "signed-in",
  scope: "content:read",
  deprecation: {
    since: "2026-11-01T00:00:00Z",
    sunset: "2027-05-01T02:00:00+02:00",
    successor: "/v1/offerings/{id}/card",
  },
  request: { params: z.object({ id: OrganisationId }) },
  responses: { 200: json(Offering, "The offering."), ...problems("resource.missing") },
});

async function readClass(ctx: BaseCtx, id: string) {
  const row = await ctx.db.select().from(offerings).where(eq(offerings.id, id)).get();
  if (!row) throw new Problem("resource.missing", "No such class.");
  return row;
}

/** A service with one route of each kind; `crash` and `leak` throw what must never get out. */
export function specimen(seams: { now?: () => number } = {}): App {
  const app: App = newApp<BaseCtx, Env>({
    service: "identity",
    context: (base) => base,
    identity: (env) => env.IDENTITY ?? { jwks: async () => JSON.parse(env.TEST_JWKS ?? "") },
    ...seams,
  });
  app.openapi(claimSeatRoute, async (c) => c.json(await claimSeat(c.var.ctx, c.req.valid("param").id), 201));
  app.openapi(renameRoute, async (c) => {
    const changed = await rename(
      c.var.ctx,
      c.req.valid("param").id,
      c.req.valid("json").title,
      ifMatch(c.req.raw.headers),
    );
    return c.json(changed, 200, { ETag: etagOf(changed) });
  });
  app.openapi(listRoute, async (c) => c.json(await list(c.var.ctx, c.req.valid("query")), 200));
  app.openapi(readClassRoute, async (c) => {
    const found = await readClass(c.var.ctx, c.req.valid("param").id);
    return c.json(found, 200, { Link: '</v1/offerings>; rel="collection"' });
  });
  app.get("/v1/crash", () => {
    throw new Error("secret: hunter2 somebody@example.org");
  });
  app.get("/v1/whoami", (c) => c.json(c.var.ctx.actor ?? null));
  return app;
}
