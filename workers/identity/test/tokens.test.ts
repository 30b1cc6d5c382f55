import { env, exports } from "cloudflare:workers";
import { newId } from "@edgewise/chassis/ids";
import { newVerifier } from "@edgewise/chassis/tokens";
import { clientOf, codeOf } from "@edgewise/testkit/client";
import { countingDatabase } from "@edgewise/testkit/counting-database";
import { accessToken, person, signingKey } from "@edgewise/testkit/people";
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from "jose";
import { expect, it } from "vitest";
import { newApp } from "../src/app.ts";
import { exchange } from "../src/auth/exchange.ts";
import { signedInAccount } from "./accounts.ts";
import { ctxAt } from "./ctx.ts";
import { accessTokenOf, app, browser, testEnv } from "./factories.ts";

const me = (token: string) => browser().get("/v1/me", { headers: { Authorization: `Bearer ${token}` } });

it("accepts its own access token, and none that was tampered with, has expired or comes from elsewhere", async () => {
  const account = await signedInAccount();
  const { token } = await accessTokenOf(account);
  expect((await me(token)).body.id).toBe(account.userId);

  const [head = "", body = "", signature = ""] = token.split(".");
  const claims = JSON.parse(atob(body.replace(/-/g, "+").replace(/_/g, "/")));
  const asAdmin = btoa(JSON.stringify({ ...claims, roles: ["admin"] })).replace(/=+$/, "");
  const flipped = `${signature.slice(0, -4)}${signature.endsWith("AAAA") ? "BBBB" : "AAAA"}`;
  const none = btoa(JSON.stringify({ alg: "none", typ: "at+jwt" })).replace(/=+$/, "");
  const who = person();
  const bad = [
    `${head}.${asAdmin}.${signature}`,
    `${head}.${body}.${flipped}`,
    `${none}.${body}.`,
    await accessToken(who),
    await accessToken(who, { key: await signingKey(decodeProtectedHeader(token).kid) }),
  ];
  for (const each of bad) {
    const answer = await me(each);
    expect([answer.status, codeOf(answer)]).toEqual([401, "auth.invalid"]);
  }
});

it("lets an access token live ten minutes and no longer", async () => {
  const { token } = await accessTokenOf(await signedInAccount());
  const call = (minutes: number) => {
    const later = newApp({ now: () => Date.now() + minutes * 60_000 });
    return clientOf(later, testEnv)().get("/v1/me", { Authorization: `Bearer ${token}` });
  };
  expect((await call(9)).status).toBe(200);
  const late = await call(11);
  expect([late.status, codeOf(late)]).toEqual([401, "auth.invalid"]);
});

it("publishes public keys and nothing private", async () => {
  const { token } = await accessTokenOf(await signedInAccount());
  const { body } = await browser().get("/v1/auth/jwks");
  for (const key of body.keys) expect(Object.keys(key).sort()).toEqual(["alg", "crv", "kid", "kty", "use", "x"]);
  const { payload } = await jwtVerify(token, createLocalJWKSet(body), {
    issuer: env.TOKEN_ISSUER,
    audience: "edgewise",
  });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(600);
  const { results } = await env.DB.prepare("SELECT private_key_encrypted AS sealed FROM signing_keys").all();
  for (const row of results) expect(row.sealed).toMatch(/^eyJ[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/);
});

it("exchanges a session in at most two queries", async () => {
  const account = await signedInAccount();
  const token = account.browser.cookies.get("edgewise.session_token") ?? "";
  await exchange(ctxAt(Date.now()), { kind: "session", token });
  const counted = countingDatabase(env.DB);
  const warm = ctxAt(Date.now(), { ...testEnv, DB: counted.db });
  await exchange(warm, { kind: "session", token });
  const cold = counted.queries();
  await exchange(warm, { kind: "session", token });
  expect(cold).toBe(2);
  expect(counted.queries() - cold).toBe(1);
});

it("gives null for a session that has ended, expired or never was", async () => {
  const call = { traceparent: `00-${"a".repeat(32)}-${"b".repeat(16)}-01` };
  const account = await signedInAccount();
  const token = account.browser.cookies.get("edgewise.session_token") ?? "";
  const ask = (value: string) => exports.Identity.exchange({ ...call, credential: { kind: "session", token: value } });
  expect(await ask(token)).toMatchObject({ userId: account.userId });
  expect(await exchange(ctxAt(Date.now() + 31 * 86_400_000), { kind: "session", token })).toBeNull();
  await account.browser.post("/v1/auth/sign-out");
  expect(await ask(token)).toBeNull();
  expect(await ask("x".repeat(32))).toBeNull();
  expect(await ask("")).toBeNull();
});

it("prolongs a session that is used, once a day", async () => {
  const account = await signedInAccount();
  const token = account.browser.cookies.get("edgewise.session_token") ?? "";
  const expiry = () =>
    env.DB.prepare("SELECT expires_at FROM sessions WHERE user_id = ?")
      .bind(account.userId)
      .first<number>("expires_at");
  const before = await expiry();
  await exchange(ctxAt(Date.now() + 3_600_000), { kind: "session", token });
  expect(await expiry()).toBe(before);
  const tomorrow = Date.now() + 90_000_000;
  await exchange(ctxAt(tomorrow), { kind: "session", token });
  expect(await expiry()).toBe(tomorrow + 30 * 86_400_000);
});

it("verifies with itself as with any other service", async () => {
  const { token } = await accessTokenOf(await signedInAccount());
  const verify = newVerifier(testEnv.TOKEN_ISSUER);
  const call = { traceparent: `00-${"a".repeat(32)}-${"b".repeat(16)}-01` };
  expect((await verify(token, () => exports.Identity.jwks(call))).scopes).toBeNull();
  const elsewhere = newVerifier("https://other.example");
  await expect(elsewhere(token, () => exports.Identity.jwks(call))).rejects.toMatchObject({ code: "auth.invalid" });
  expect((await clientOf(app, testEnv)(person({ id: newId("usr") })).get("/v1/me")).status).toBe(401);
});
