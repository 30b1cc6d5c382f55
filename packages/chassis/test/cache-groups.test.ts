import { clientOf, codeOf } from "@edgewise/testkit/client";
import { identityPeer } from "@edgewise/testkit/people";
import { eq, like, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { newApp } from "../src/app.ts";
import { groupList, writesTo } from "../src/cache-groups.ts";
import { commit, type Write } from "../src/commit.ts";
import { type BaseCtx, baseCtx } from "../src/context.ts";
import { newId } from "../src/ids.ts";
import { outbox } from "../src/tables.ts";
import { newTrace } from "../src/trace.ts";
import { type Env, offerings } from "./specimen/app.ts";
import { db, offering, specimenEnv } from "./specimen/setup.ts";

/** A service whose offerings everybody sees. */
const context = (base: BaseCtx): BaseCtx => ({
  ...base,
  publicWrites: [writesTo(["nothing"]), writesTo(["offerings"])],
});
const app = newApp<BaseCtx, Env>({ service: "identity", context, identity: () => identityPeer() });
const renamed = (ctx: BaseCtx, id: string) =>
  ctx.db.update(offerings).set({ title: "New" }).where(eq(offerings.id, id));
app.post("/v1/offerings/:id", async (c) => {
  const { ctx } = c.var;
  const id = c.req.param("id");
  // A verb that asks another one for a part of its work has two commits; both speak in one answer.
  await commit(ctx, [renamed(ctx, id)], { invalidates: [`offering:${id}`, "offerings"] });
  await commit({ ...ctx, idempotency: undefined }, [], { invalidates: ["offerings"] });
  return c.json({});
});
app.post("/v1/offerings/:id/broken", async (c) => {
  const twice = c.var.ctx.db
    .insert(offerings)
    .values({ id: c.req.param("id"), title: "x", capacity: 1, taken: 0, version: 1 });
  await commit(c.var.ctx, [twice], {
    invalidates: [c.req.param("id")],
    conflicts: { "offerings.id": "input.invalid" },
  });
  return c.json({});
});
const { send } = clientOf(app, specimenEnv)();

const told = async (id: string) => {
  const rows = await db
    .select()
    .from(outbox)
    .where(like(outbox.envelope, `%${id}%`));
  return rows.map(({ type, pending, envelope }) => ({ type, pending, data: JSON.parse(envelope).data }));
};

describe("a change of public answers", () => {
  it("names its groups in the answer, and in an event to all edges that commits with it", async () => {
    const id = await offering();
    const { status, headers } = await send("POST", `/v1/offerings/${id}`);
    expect([status, headers.get("Cache-Group-Invalidation")]).toEqual([200, `"offering:${id}", "offerings"`]);
    const [event, ...others] = await told(id);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: "platform.answers.changed.v1",
      pending: '["gateway"]',
      data: { groups: [`offering:${id}`, "offerings"] },
    });
  });

  it("that is refused names nothing and says nothing", async () => {
    const id = await offering();
    const answer = await send("POST", `/v1/offerings/${id}/broken`);
    expect([codeOf(answer), answer.headers.has("Cache-Group-Invalidation")]).toEqual(["input.invalid", false]);
    expect(await told(id)).toEqual([]);
  });

  it("by a queue or a cron says the same, without any request", async () => {
    const id = await offering();
    const base = baseCtx({ service: "identity", env: specimenEnv, trace: newTrace(), waitUntil: () => {} });
    const ctx = { ...context(base), cause: { id: newId("evt"), type: "t" } };
    await commit(ctx, [renamed(ctx, id)], { invalidates: [`offering:${id}`] });
    expect(await told(id)).toMatchObject([{ data: { groups: [`offering:${id}`] } }]);
  });

  it("that forgets its groups is refused, in whichever way its SQL was made", async () => {
    const id = await offering({ title: "Old" });
    const ctx = context(baseCtx({ service: "identity", env: specimenEnv, trace: newTrace(), waitUntil: () => {} }));
    const writes: Write[] = [
      renamed(ctx, id),
      ctx.db.run(sql`
        UPDATE ${offerings} SET title = 'New' WHERE id = ${id}`),
      ctx.db.run(sql`INSERT OR REPLACE INTO offerings VALUES (${id}, 'New', 1, 0, 1)`),
      ctx.db.delete(offerings).where(eq(offerings.id, id)),
    ];
    for (const write of writes) await expect(commit(ctx, [write])).rejects.toThrow("names their groups");
    expect(await db.select().from(offerings).where(eq(offerings.id, id)).get()).toMatchObject({ title: "Old" });
  });
});

it("a list of groups is a structured field: quotes are escaped, repeats are left out, other characters refused", () => {
  expect(groupList(["a", 'b"c', "a"])).toBe(String.raw`"a", "b\"c"`);
  expect(() => groupList(["é"])).toThrow();
});

it("a write to another table is none of a table's whose name begins alike", () => {
  const toSeats = writesTo(["seats", "people"]);
  const hits = ['insert into "seats" ("a") values (?)', "UPDATE OR FAIL people SET a = 1", "delete from seats"];
  expect(hits.map((statement) => writesTo(["seats", "people"], ["update"]).test(statement))).toEqual([
    false,
    true,
    false,
  ]);
  const misses = ['update "seats_taken" set a = 1', "SELECT 1 FROM seats", 'insert into "outbox" values (?)'];
  expect([...hits, ...misses].map((statement) => toSeats.test(statement))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
