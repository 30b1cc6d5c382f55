import { env, exports } from "cloudflare:workers";
import { clientOf, codeOf } from "@edgewise/testkit/client";
import { expect, it } from "vitest";
import { signedInAccount, verifiedAccount } from "./accounts.ts";
import { admin, caller } from "./admin.ts";
import { auditActionsOf, auditEntriesOf } from "./audit-rows.ts";
import { accessTokenOf, app, browser, freshEmail, password, testEnv } from "./factories.ts";
import { signedUpAndIn } from "./sign-up.ts";

it("makes those admins whom the operator has named, and only once their address is verified", async () => {
  const email = freshEmail();
  const over = { ADMIN_EMAILS: `someone@example.org, ${email.toUpperCase()}` };
  const mine = browser(over);
  const signedUp = await mine.post("/v1/auth/sign-up/email", { name: "Root", email, password });
  const roleOf = () =>
    env.DB.prepare("SELECT role FROM users WHERE id = ?").bind(signedUp.body.user.id).first<string>("role");
  expect(await roleOf()).not.toContain("admin");
  const named = await signedUpAndIn({ env: { ADMIN_EMAILS: email }, email: freshEmail() });
  expect((await accessTokenOf(named)).claims.roles).toEqual(["learner"]);
  const boss = freshEmail();
  const account = await signedUpAndIn({ email: boss, env: { ADMIN_EMAILS: boss } });
  expect((await accessTokenOf(account)).claims.roles).toEqual(["learner", "admin"]);
  expect(await auditEntriesOf("role.granted", account.userId)).toMatchObject([{ details: { role: "admin" } }]);
});

it("ends the sessions of somebody who is banned and lets them in again later", async () => {
  const boss = await admin();
  const account = await signedInAccount();
  const banned = await boss.client.put(`/v1/admin/users/${account.userId}/ban`, { reason: "Spam" });
  expect(banned).toMatchObject({ status: 200, body: { ban: { reason: "Spam", until: null } } });
  expect((await account.browser.get("/v1/auth/get-session")).body).toBeNull();
  const tried = await account.browser.post("/v1/auth/sign-in/email", { email: account.email, password });
  expect([tried.status, codeOf(tried)]).toEqual([403, "auth.banned"]);

  expect((await boss.client.delete(`/v1/admin/users/${account.userId}/ban`)).body.ban).toBeNull();
  const again = await account.browser.post("/v1/auth/sign-in/email", { email: account.email, password });
  expect(again.status).toBe(200);
  expect(await auditActionsOf(account.userId)).toEqual(expect.arrayContaining(["account.banned", "account.unbanned"]));
  expect(await auditEntriesOf("account.banned", account.userId)).toMatchObject([{ actorId: boss.userId }]);
});

it("gives a token of a session no more once its user is banned, and lets a ban end by itself", async () => {
  const account = await signedInAccount();
  const token = account.browser.cookies.get("edgewise.session_token") ?? "";
  const ask = () =>
    exports.Identity.exchange({
      traceparent: `00-${"a".repeat(32)}-${"b".repeat(16)}-01`,
      credential: { kind: "session", token },
    });
  const until = (ms: number) =>
    env.DB.prepare("UPDATE users SET banned = 1, ban_expires = ? WHERE id = ?")
      .bind(Date.now() + ms, account.userId)
      .run();
  await until(60_000);
  expect(await ask()).toBeNull();
  await until(-1);
  expect(await ask()).toMatchObject({ userId: account.userId });
});

it("does not let an admin suspend themselves or another admin", async () => {
  const [boss, other] = [await admin(), await admin()];
  for (const userId of [boss.userId, other.userId]) {
    const answer = await boss.client.put(`/v1/admin/users/${userId}/ban`, { reason: "x" });
    expect([answer.status, codeOf(answer)]).toEqual([403, "auth.forbidden"]);
  }
  const dropped = await boss.client.put(`/v1/admin/users/${boss.userId}/roles`, { roles: ["learner"] });
  expect(dropped.status).toBe(403);
});

it("gives and takes roles, each with its audit entry", async () => {
  const boss = await admin();
  const account = await signedInAccount();
  const path = `/v1/admin/users/${account.userId}/roles`;
  expect((await boss.client.put(path, { roles: ["creator", "recruiter"] })).body.roles).toEqual([
    "learner",
    "creator",
    "recruiter",
  ]);
  expect((await accessTokenOf(account)).claims.roles).toEqual(["learner", "creator", "recruiter"]);
  await boss.client.put(path, { roles: ["creator"] });
  expect((await auditEntriesOf("role.granted", account.userId)).map(({ details }) => details.role)).toEqual([
    "creator",
    "recruiter",
  ]);
  expect(await auditEntriesOf("role.revoked", account.userId)).toMatchObject([
    { actorId: boss.userId, details: { role: "recruiter" } },
  ]);
});

it("lets an admin act as a user, says so in every token, and goes back", async () => {
  const boss = await admin();
  const account = await verifiedAccount();
  const begun = await boss.browser.post("/v1/auth/admin/impersonate-user", { userId: account.userId });
  expect([begun.status, begun.headers.get("X-Edgewise-Forget")]).toEqual([200, "caller"]);
  const { claims } = await accessTokenOf(boss);
  expect(claims).toMatchObject({ sub: account.userId, act: { sub: boss.userId } });
  expect(await auditEntriesOf("impersonation.started", account.userId)).toMatchObject([
    { actorId: boss.userId, accountId: account.userId },
  ]);

  const acting = await caller(boss);
  const { body: me } = await acting.client.get("/v1/me");
  expect([me.id, me.impersonatedBy]).toEqual([account.userId, { id: boss.userId, name: boss.name }]);
  const { session } = (await acting.browser.get("/v1/auth/get-session")).body;
  expect(session.impersonatedBy).toBe(boss.userId);
  const ended = await acting.browser.post("/v1/auth/admin/stop-impersonating");
  expect(ended.status).toBe(200);
  expect((await accessTokenOf(boss)).claims).toMatchObject({ sub: boss.userId });
  expect((await accessTokenOf(boss)).claims.act).toBeUndefined();
  expect(await auditEntriesOf("impersonation.ended", account.userId)).toMatchObject([{ impersonatorId: boss.userId }]);
});

it("gives an admin who acts as a user no way to stay in the account", async () => {
  const boss = await admin();
  const account = await verifiedAccount();
  await boss.browser.post("/v1/auth/admin/impersonate-user", { userId: account.userId });
  const acting = await caller(boss);
  const tries = [
    await acting.client.post("/v1/auth/api-keys", { name: "Back door", scopes: ["identity:write"] }),
    await acting.browser.get("/v1/auth/passkey/generate-register-options"),
    await acting.browser.post("/v1/auth/two-factor/enable", {}),
    await acting.browser.post("/v1/auth/link-social", { provider: "github" }),
  ];
  for (const answer of tries) expect([answer.status, codeOf(answer)]).toEqual([403, "auth.forbidden"]);
});

it("lets nobody but an admin impersonate, and no admin be impersonated", async () => {
  const learner = await signedInAccount();
  const boss = await admin();
  const tried = await learner.browser.post("/v1/auth/admin/impersonate-user", { userId: boss.userId });
  expect([tried.status, codeOf(tried)]).toEqual([403, "auth.forbidden"]);
  const other = await admin();
  const upwards = await boss.browser.post("/v1/auth/admin/impersonate-user", { userId: other.userId });
  expect([upwards.status, codeOf(upwards)]).toEqual([403, "auth.forbidden"]);
});

it("lists accounts page by page, the newest first, and finds one by address, role and ban", async () => {
  const boss = await admin();
  const accounts = [await signedInAccount(), await signedInAccount(), await signedInAccount()];
  const first = await boss.client.get("/v1/admin/users?limit=2");
  expect(first.body.items.map(({ id }: { id: string }) => id)).toEqual([accounts[2]?.userId, accounts[1]?.userId]);
  const second = await boss.client.get(`/v1/admin/users?limit=2&cursor=${first.body.next}`);
  expect(second.body.items.map(({ id }: { id: string }) => id)).toEqual([accounts[0]?.userId, boss.userId]);
  const found = await boss.client.get(`/v1/admin/users?email=${accounts[0]?.email.slice(0, 20)}`);
  expect(found.body.items).toHaveLength(1);
  const admins = await boss.client.get("/v1/admin/users?role=admin&limit=1");
  expect(admins.body.items).toMatchObject([{ id: boss.userId }]);
  await boss.client.put(`/v1/admin/users/${accounts[1]?.userId}/ban`, { reason: "x" });
  const banned = await boss.client.get("/v1/admin/users?banned=true&limit=1");
  expect(banned.body.items[0].ban).not.toBeNull();
});

it("finds an account by a part of its name, handle or address, or by its id, and gives one alone", async () => {
  const boss = await admin();
  const account = await signedInAccount();
  const { client: own } = await caller(account);
  const { handle } = (await own.patch("/v1/me", { name: `Zoë 100%_${account.userId.slice(-6)}` }, { "If-Match": "*" }))
    .body;
  const found = async (query: string) => {
    const { body } = await boss.client.get(`/v1/admin/users?query=${encodeURIComponent(query)}`);
    return body.items.map(({ id }: { id: string }) => id);
  };
  const parts = [`100%_${account.userId.slice(-6)}`, handle, account.email.slice(3), account.userId];
  for (const part of parts) expect([part, await found(part)]).toEqual([part, [account.userId]]);
  expect(await found(`%${account.userId.slice(-6)}`)).toEqual([]);
  const one = await boss.client.get(`/v1/admin/users/${account.userId}`);
  expect(one).toMatchObject({ status: 200, body: { id: account.userId, handle, email: account.email, ban: null } });
  const absent = await boss.client.get("/v1/admin/users/usr_01kah3v2m8q5x7w9y1z3b5d7f9");
  expect([absent.status, codeOf(absent)]).toEqual([404, "resource.missing"]);
});

it("shows none of this to anybody else", async () => {
  const learner = await caller(await signedInAccount());
  const target = `/v1/admin/users/${learner.userId}`;
  const tries = (client: typeof learner.client) => [
    client.get("/v1/admin/users"),
    client.get(target),
    client.put(`${target}/ban`, { reason: "x" }),
    client.delete(`${target}/ban`),
    client.put(`${target}/roles`, { roles: ["admin"] }),
  ];
  for (const answer of await Promise.all(tries(learner.client))) expect(codeOf(answer)).toBe("auth.forbidden");
  for (const answer of await Promise.all(tries(clientOf(app, testEnv)()))) expect(codeOf(answer)).toBe("auth.required");
  const boss = await admin();
  const absent = await boss.client.put("/v1/admin/users/usr_01kah3v2m8q5x7w9y1z3b5d7f9/ban", { reason: "x" });
  expect([absent.status, codeOf(absent)]).toEqual([404, "resource.missing"]);
});
