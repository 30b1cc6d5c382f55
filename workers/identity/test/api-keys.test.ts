import { env, exports } from "cloudflare:workers";
import { clientOf, codeOf } from "@edgewise/testkit/client";
import { countingDatabase } from "@edgewise/testkit/counting-database";
import { decodeJwt } from "jose";
import { expect, it } from "vitest";
import { exchange } from "../src/auth/exchange.ts";
import { signedInAccount } from "./accounts.ts";
import { caller } from "./admin.ts";
import { auditEntriesOf } from "./audit-rows.ts";
import { ctxAt } from "./ctx.ts";
import { app, testEnv } from "./factories.ts";

const call = { traceparent: `00-${"a".repeat(32)}-${"b".repeat(16)}-01` };
const exchanged = (key: string) => exports.Identity.exchange({ ...call, credential: { kind: "api-key", key } });

async function withKey(scopes = ["content:read"]) {
  const owner = await caller(await signedInAccount());
  const made = await owner.client.post("/v1/auth/api-keys", { name: "Nightly export", scopes, expiresInDays: 30 });
  expect(made.status).toBe(201);
  const { key, id }: { key: string; id: string } = made.body;
  return { owner, key, id, made };
}

it("gives a key that is exchanged for a token with exactly its scopes", async () => {
  const { owner, key, id, made } = await withKey(["content:write", "content:read"]);
  expect(made.body).toMatchObject({ id: expect.stringMatching(/^key_/), key: expect.stringMatching(/^ewk_\w{64}$/) });
  const answer = await exchanged(key);
  expect(answer).toMatchObject({ userId: owner.userId });
  expect(decodeJwt(answer?.accessToken ?? "")).toMatchObject({
    sub: owner.userId,
    sid: id,
    scope: "content:read content:write",
  });
  expect(await auditEntriesOf("api-key.created", id)).toMatchObject([
    { actorId: owner.userId, details: { scopes: "content:read content:write" } },
  ]);
});

it("keeps the key nowhere but as a hash", async () => {
  const { key, id } = await withKey();
  const row = await env.DB.prepare("SELECT * FROM api_keys WHERE id = ?").bind(id).first();
  expect(row).toMatchObject({ prefix: "ewk_", start: key.slice(0, 8) });
  expect(JSON.stringify(row)).not.toContain(key);
});

it("lets a key do nothing outside of its scopes, and never make or end keys and sessions", async () => {
  const { key, owner } = await withKey(["identity:read", "identity:write"]);
  const { accessToken } = (await exchanged(key)) ?? { accessToken: "" };
  const headers = { Authorization: `Bearer ${accessToken}` };
  const program = clientOf(app, testEnv)();
  expect((await program.get("/v1/me", headers)).body.id).toBe(owner.userId);
  const more = { name: "More", scopes: ["content:write"] };
  for (const answer of [
    await program.post("/v1/auth/api-keys", more, headers),
    await program.get("/v1/auth/sessions", headers),
    await program.delete("/v1/auth/sessions", headers),
  ]) {
    expect([answer.status, codeOf(answer)]).toEqual([403, "auth.forbidden"]);
  }
  const session = await program.get("/v1/auth/token", headers);
  expect([session.status, codeOf(session)]).toEqual([401, "auth.required"]);
  expect((await program.get("/v1/auth/get-session", headers)).body).toBeNull();

  const { key: reader } = await withKey(["content:read"]);
  const narrow = { Authorization: `Bearer ${(await exchanged(reader))?.accessToken}` };
  const denied = await program.get("/v1/me", narrow);
  expect([denied.status, codeOf(denied)]).toEqual([403, "auth.scope"]);
});

it("ends a key on its day, when it is revoked, and while its owner is banned", async () => {
  const { key, id, owner } = await withKey();
  const at = (days: number) => exchange(ctxAt(Date.now() + days * 86_400_000), { kind: "api-key", key });
  expect(await at(29)).not.toBeNull();
  expect(await at(31)).toBeNull();
  await env.DB.prepare("UPDATE users SET banned = 1 WHERE id = ?").bind(owner.userId).run();
  expect(await exchanged(key)).toBeNull();
  await env.DB.prepare("UPDATE users SET banned = 0 WHERE id = ?").bind(owner.userId).run();
  expect(await exchanged(key)).not.toBeNull();
  expect((await owner.client.delete(`/v1/auth/api-keys/${id}`)).status).toBe(204);
  expect(await exchanged(key)).toBeNull();
  expect(await auditEntriesOf("api-key.revoked", id)).toHaveLength(1);
  expect(await exchanged("ewk_nonsense")).toBeNull();
});

it("exchanges a key in at most two queries and notes its use", async () => {
  const { key, owner } = await withKey();
  await exchange(ctxAt(Date.now()), { kind: "api-key", key });
  const listed = await owner.client.get("/v1/auth/api-keys");
  expect(listed.body.items[0]).toMatchObject({ name: "Nightly export", lastUsedAt: expect.any(String) });
  expect(JSON.stringify(listed.body)).not.toContain(key);
  const counted = countingDatabase(env.DB);
  const ctx = ctxAt(Date.now() + 120_000, { ...testEnv, DB: counted.db });
  await exchange(ctx, { kind: "session", token: "warms-the-keys" });
  const before = counted.queries();
  await exchange(ctx, { kind: "api-key", key });
  // One more for the signing keys, which this isolate has not read yet.
  expect(counted.queries() - before).toBeLessThanOrEqual(3);
  const warm = counted.queries();
  await exchange(ctx, { kind: "api-key", key });
  expect(counted.queries() - warm).toBeLessThanOrEqual(2);
});

it("points at what is wrong with a request", async () => {
  const { client } = await caller(await signedInAccount());
  const answer = await client.post("/v1/auth/api-keys", { name: "", scopes: ["all"], expiresInDays: 1000 });
  expect([answer.status, codeOf(answer)]).toEqual([400, "input.invalid"]);
  const pointers = answer.body.errors.map((error: { pointer: string }) => error.pointer);
  expect(pointers).toEqual(expect.arrayContaining(["#/name", "#/scopes/0", "#/expiresInDays"]));
});

it("lets somebody else's key look absent, and shows nobody's keys to an anonymous caller", async () => {
  const { id } = await withKey();
  const { client } = await caller(await signedInAccount());
  const answer = await client.delete(`/v1/auth/api-keys/${id}`);
  expect([answer.status, codeOf(answer)]).toEqual([404, "resource.missing"]);
  expect((await client.get("/v1/auth/api-keys")).body.items).toEqual([]);
  expect(codeOf(await clientOf(app, testEnv)().get("/v1/auth/api-keys"))).toBe("auth.required");
});
