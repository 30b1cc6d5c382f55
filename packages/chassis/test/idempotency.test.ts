import { env } from "cloudflare:workers";
import { clientOf, codeOf } from "@edgewise/testkit/client";
import { identityPeer, person } from "@edgewise/testkit/people";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { newApp } from "../src/app.ts";
import { commit } from "../src/commit.ts";
import type { BaseCtx } from "../src/context.ts";
import { endpoint } from "../src/endpoint.ts";
import { idempotencyKeys } from "../src/tables.ts";
import { type Env, offerings } from "./specimen/app.ts";
import { client, db, offering } from "./specimen/setup.ts";

const taken = async (id: string) => (await db.select().from(offerings).where(eq(offerings.id, id)).get())?.taken;

describe("Idempotency-Key", () => {
  it("gives a repeat the first answer and no second effect", async () => {
    const id = await offering();
    const learner = person();
    const claim = () => client(learner).post(`/v1/offerings/${id}/seats`, { note: "" }, { "Idempotency-Key": "one" });
    const [first, repeat] = [await claim(), await claim()];
    expect([repeat.status, repeat.body]).toEqual([first.status, first.body]);
    expect([first, repeat].map((answer) => answer.headers.get("Idempotent-Replayed"))).toEqual([null, "true"]);
    expect(await taken(id)).toBe(1);
  });

  it("gives many at once one effect and one answer", async () => {
    const id = await offering();
    const learner = person();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        client(learner).post(`/v1/offerings/${id}/seats`, { note: "" }, { "Idempotency-Key": "race" }),
      ),
    );
    expect(new Set(answers.map((answer) => `${answer.status} ${JSON.stringify(answer.body)}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await taken(id)).toBe(1);
  });

  it("refuses the same key for another body or another path", async () => {
    const [id, other] = [await offering(), await offering()];
    const learner = client(person());
    const key = { "Idempotency-Key": "mixed" };
    await learner.post(`/v1/offerings/${id}/seats`, { note: "" }, key);
    const body = await learner.post(`/v1/offerings/${id}/seats`, { note: "x" }, key);
    const path = await learner.post(`/v1/offerings/${other}/seats`, { note: "" }, key);
    expect([body, path].map(codeOf)).toEqual(["idempotency.mismatch", "idempotency.mismatch"]);
    expect(await taken(other)).toBe(0);
  });

  it("belongs to one actor: two may use the same", async () => {
    const id = await offering();
    const key = { "Idempotency-Key": "shared" };
    const answers = [person(), person()].map((who) => client(who).post(`/v1/offerings/${id}/seats`, { note: "" }, key));
    expect((await Promise.all(answers)).map((answer) => answer.status)).toEqual([201, 201]);
    expect(await taken(id)).toBe(2);
  });

  it("keeps nothing of a request that failed, so that it may be repeated", async () => {
    const id = await offering({ capacity: 0 });
    const learner = person();
    const claim = () => client(learner).post(`/v1/offerings/${id}/seats`, { note: "" }, { "Idempotency-Key": "again" });
    expect((await claim()).status).toBe(410);
    await db.update(offerings).set({ capacity: 1 }).where(eq(offerings.id, id));
    expect((await claim()).status).toBe(201);
  });

  it("gives a repeated update its ETag too, without a 412", async () => {
    const id = await offering();
    const creator = client(person({ roles: ["creator"] }));
    const headers = { "Idempotency-Key": "rename", "If-Match": '"v1"' };
    const first = await creator.patch(`/v1/offerings/${id}`, { title: "New" }, headers);
    const repeat = await creator.patch(`/v1/offerings/${id}`, { title: "New" }, headers);
    expect([repeat.status, repeat.body, repeat.headers.get("ETag")]).toEqual([200, first.body, '"v2"']);
  });

  it.each([
    ["of 256 characters", "x".repeat(256)],
    ["with a space", "a b"],
  ])("%s is refused before anything happens", async (_what, key) => {
    const id = await offering();
    const answer = await client(person()).post(`/v1/offerings/${id}/seats`, { note: "" }, { "Idempotency-Key": key });
    expect([answer.status, codeOf(answer), await taken(id)]).toEqual([400, "input.invalid", 0]);
  });

  it("in quotes is the same key as bare", async () => {
    const id = await offering();
    const learner = person();
    for (const key of ["same", '"same"']) {
      await client(learner).post(`/v1/offerings/${id}/seats`, { note: "" }, { "Idempotency-Key": key });
    }
    expect(await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.actorId, learner.id))).toHaveLength(1);
  });
});

describe("a write that says who keeps its key", () => {
  const bell = { method: "post", summary: "Rings.", access: "signed-in", scope: "identity:write" } as const;
  const over = { ...bell, tags: ["bells"] };
  const rings = { responses: { 204: { description: "Rung." } } };
  const app = newApp<BaseCtx, Env>({ service: "identity", context: (base) => base, identity: () => identityPeer() });
  app.openapi(endpoint({ ...over, ...rings, operationId: "ringOnce", path: "/v1/bells/once" }), async (c) => {
    await commit(c.var.ctx, []);
    return c.body(null, 204);
  });
  app.openapi(endpoint({ ...over, ...rings, operationId: "ringLost", path: "/v1/bells/lost" }), (c) =>
    c.body(null, 204),
  );
  const often = endpoint({ ...over, ...rings, operationId: "ringOften", path: "/v1/bells/often", keyKeptBy: "nobody" });
  app.openapi(often, (c) => c.body(null, 204));
  const ring = (path: string) => clientOf(app, env as unknown as Env)(person()).post(path);

  it("succeeds where it is kept, and where nobody takes one", async () => {
    expect((await ring("/v1/bells/once")).status).toBe(204);
    expect((await ring("/v1/bells/often")).status).toBe(204);
  });

  it("fails a test that meets a success which took a key and kept none", async () => {
    await expect(ring("/v1/bells/lost")).rejects.toThrow(/kept no Idempotency-Key.*\/v1\/bells\/lost/);
  });

  it("documents the header for those who keep one", () => {
    const { paths } = app.getOpenAPIDocument({ openapi: "3.1.0", info: { title: "t", version: "1" } });
    const headers = (path: string) =>
      (paths?.[path]?.post?.parameters ?? []).map((parameter) => ("name" in parameter ? parameter.name : ""));
    expect(headers("/v1/bells/once")).toContain("idempotency-key");
    expect(headers("/v1/bells/often")).toEqual([]);
  });
});
