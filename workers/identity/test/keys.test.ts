import { env } from "cloudflare:workers";
import { newVerifier } from "@edgewise/chassis/tokens";
import { codeOf } from "@edgewise/testkit/client";
import { decodeProtectedHeader } from "jose";
import { afterEach, beforeEach, expect, it } from "vitest";
import { signAccessToken } from "../src/keys/access-token.ts";
import { keyAgeMaxMs, keyKeptMs, rotateDueKeys, rotateKeys } from "../src/keys/rotate.ts";
import { seal, unseal } from "../src/keys/seal.ts";
import { activationDelayMs, newSigningKey, publicKeys } from "../src/keys/signing-keys.ts";
import { signingKeys } from "../src/schema.ts";
import { signedInAccount } from "./accounts.ts";
import { admin } from "./admin.ts";
import { auditEntriesOf } from "./audit-rows.ts";
import { ctxAt } from "./ctx.ts";
import { accessTokenOf, testEnv } from "./factories.ts";

const secret = testEnv.AUTH_SECRET;

type KeyRow = typeof signingKeys.$inferSelect;
let kept: KeyRow[] = [];

/** What is done to keys here, also in the future, stays here: other files share the database. */
beforeEach(async () => {
  await signAccessToken(ctxAt(Date.now()), testEnv, claims({ userId: "usr_x" }));
  kept = await ctxAt(Date.now()).db.select().from(signingKeys);
});
afterEach(async () => {
  const { db } = ctxAt(Date.now());
  await db.delete(signingKeys);
  if (kept.length > 0) await db.insert(signingKeys).values(kept);
});

const claims = (account: { userId: string }) => ({
  sub: account.userId as never,
  sid: "ses_x",
  roles: ["learner" as const],
  orgs: [],
});

it("keeps old tokens good and signs with the new key once everybody can know it", async () => {
  const account = await signedInAccount();
  const { token: before } = await accessTokenOf(account);
  const verify = newVerifier(testEnv.TOKEN_ISSUER);
  const keys = () => publicKeys(ctxAt(Date.now()));
  await verify(before, keys);

  const { keyId, activatesAt } = await rotateKeys(ctxAt(Date.now()));
  expect((await keys()).keys.map(({ kid }) => kid)).toContain(keyId);
  const now = Date.parse(activatesAt);
  expect(now - Date.now()).toBeLessThanOrEqual(activationDelayMs);

  const fresh = { ...testEnv, DB: withoutMemory() };
  const young = await signAccessToken(ctxAt(now - 1000, fresh), fresh, claims(account));
  expect(decodeProtectedHeader(young.accessToken).kid).not.toBe(keyId);
  const after = await signAccessToken(ctxAt(now + 61_000, fresh), fresh, claims(account));
  expect(decodeProtectedHeader(after.accessToken).kid).toBe(keyId);

  const later = newVerifier(testEnv.TOKEN_ISSUER, () => now + 62_000);
  expect((await later(before, keys)).id).toBe(account.userId);
  expect((await later(after.accessToken, keys)).id).toBe(account.userId);
});

it("lets an admin rotate, with an audit entry, and nobody else", async () => {
  const boss = await admin();
  const done = await boss.client.post("/v1/admin/keys/rotation");
  expect(done).toMatchObject({ status: 201, body: { keyId: expect.stringMatching(/^sig_/) } });
  const entries = await auditEntriesOf("signing-key.rotated", done.body.keyId);
  expect(entries).toMatchObject([{ actorId: boss.userId, accountId: null }]);
  const { client: learner } = await admin({ promote: false });
  const refused = await learner.post("/v1/admin/keys/rotation");
  expect([refused.status, codeOf(refused)]).toEqual([403, "auth.forbidden"]);
});

it("replaces an old key by the sweep and forgets what nothing is signed with any more", async () => {
  let now = Date.now();
  const ctx = () => ctxAt(now);
  await rotateKeys(ctx());
  const first = (await publicKeys(ctx())).keys[0]?.kid;
  now += keyAgeMaxMs + activationDelayMs;
  await rotateDueKeys(ctx());
  const [second] = (await publicKeys(ctx())).keys;
  expect(second?.kid).not.toBe(first);
  await rotateDueKeys(ctx());
  expect((await publicKeys(ctx())).keys.map(({ kid }) => kid)).toContain(first);
  now += keyKeptMs + activationDelayMs;
  await rotateDueKeys(ctx());
  expect((await publicKeys(ctx())).keys.map(({ kid }) => kid)).toEqual([second?.kid]);
});

it("seals a private key to its row and its secret", async () => {
  const row = await newSigningKey(ctxAt(Date.now()), secret, 0);
  expect(JSON.parse(await unseal(secret, row.id, row.privateKeyEncrypted))).toMatchObject({
    kty: "OKP",
    crv: "Ed25519",
  });
  await expect(unseal(`${secret}!`, row.id, row.privateKeyEncrypted)).rejects.toThrow();
  await expect(unseal(secret, "sig_other", row.privateKeyEncrypted)).rejects.toThrow();
  const [a, b] = await Promise.all([seal(secret, "sig_x", "same"), seal(secret, "sig_x", "same")]);
  expect(a).not.toBe(b);
});

it("goes on signing after the secret was changed", async () => {
  const account = await signedInAccount();
  const changed = { ...testEnv, DB: withoutMemory(), AUTH_SECRET: "another secret of thirty-two characters" };
  const { accessToken } = await signAccessToken(ctxAt(Date.now(), changed), changed, claims(account));
  const verify = newVerifier(testEnv.TOKEN_ISSUER);
  expect((await verify(accessToken, () => publicKeys(ctxAt(Date.now())))).id).toBe(account.userId);
});

/** The same database as an isolate sees it that has just started: nothing is remembered for it. */
function withoutMemory(): D1Database {
  return new Proxy(env.DB, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
