import { env, exports } from "cloudflare:workers";
import { newVerifier } from "@edgewise/chassis/tokens";
import { codeOf } from "@edgewise/testkit/client";
import { decodeProtectedHeader } from "jose";
import { expect, it } from "vitest";
import { auditActionsOf } from "./audit-rows.ts";
import { accessTokenOf, browser, client, freshEmail, lettersTo, linkTo, password, testEnv } from "./factories.ts";
import { signedUpAccount, signedUpAndIn } from "./sign-up.ts";

const call = { traceparent: `00-${"a".repeat(32)}-${"b".repeat(16)}-01` };

it("lets a person sign up, confirm the address from the mail and sign in", async () => {
  const email = freshEmail();
  const mine = browser();
  const signedUp = await mine.post("/v1/auth/sign-up/email", { name: "Ada", email, password });
  expect(signedUp).toMatchObject({ status: 200, body: { token: null, user: { email, emailVerified: false } } });
  expect(signedUp.body.user.id).toMatch(/^usr_/);

  const early = await mine.post("/v1/auth/sign-in/email", { email, password });
  expect([early.status, codeOf(early)]).toEqual([403, "auth.unverified"]);

  expect(await lettersTo(email)).toHaveLength(1);
  expect(await mine.follow(await linkTo(email))).toMatchObject({ status: 200, body: { status: true } });

  const signedIn = await mine.post("/v1/auth/sign-in/email", { email, password });
  expect(signedIn).toMatchObject({ status: 200, body: { user: { email } } });
  const [cookie = ""] = signedIn.headers.getSetCookie();
  expect(cookie).toMatch(/^edgewise\.session_token=.*; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);

  const session = await mine.get("/v1/auth/get-session");
  expect(session.body).toMatchObject({ user: { email }, session: { ipAddress: "203.0.113.7" } });
  expect(session.body.session.id).toMatch(/^ses_/);
});

it.each([
  ["no headers of a browser", {}, 200],
  ["what Node's fetch sends", { "Sec-Fetch-Mode": "cors" }, 200],
  [
    "what a page of another site makes a browser send",
    { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors" },
    403,
  ],
])("answers a sign-in without an Origin, with %s, as it should", async (_what, headers, status) => {
  const { email } = await signedUpAccount();
  const answer = await client().post("/v1/auth/sign-in/email", { email, password }, headers);
  expect(answer.status).toBe(status);
});

it("gives a new person a profile and tells the other services", async () => {
  const { userId } = await signedUpAccount();
  const profile = await env.DB.prepare("SELECT name, handle FROM profiles WHERE user_id = ?").bind(userId).first();
  expect(profile).toMatchObject({ name: "Ada Lovelace", handle: expect.stringMatching(/^ada-lovelace/) });
  const { results } = await env.DB.prepare(
    "SELECT envelope FROM outbox WHERE type = 'identity.profile.changed.v1'",
  ).all();
  const events = results.map(({ envelope }) => JSON.parse(String(envelope)));
  expect(events.filter(({ data }) => data.userId === userId)).toMatchObject([
    { data: { pii: { name: "Ada Lovelace" } } },
  ]);
  expect(await auditActionsOf(userId)).toEqual(["account.created", "account.email-verified"]);
});

it("gives a session an access token that every service can verify", async () => {
  const account = await signedUpAndIn();
  const { token } = await accessTokenOf(account);
  expect(decodeProtectedHeader(token)).toMatchObject({ alg: "EdDSA", typ: "at+jwt" });
  const jwks = await browser().get("/v1/auth/jwks");
  const actor = await newVerifier(testEnv.TOKEN_ISSUER)(token, async () => jwks.body);
  expect(actor).toMatchObject({ id: account.userId, roles: ["learner"], organisations: [], scopes: null });
});

it("exchanges a cookie and a bearer session token over RPC", async () => {
  const account = await signedUpAndIn();
  const cookie = account.browser.cookies.get("edgewise.session_token") ?? "";
  const bare = decodeURIComponent(cookie).split(".")[0] ?? "";
  for (const token of [cookie, bare]) {
    const exchanged = await exports.Identity.exchange({ ...call, credential: { kind: "session", token } });
    expect(exchanged).toMatchObject({ userId: account.userId });
  }
  const forged = `${bare}.${btoa("x".repeat(32))}`;
  expect(await exports.Identity.exchange({ ...call, credential: { kind: "session", token: forged } })).toBeNull();
});
