import { clientOf, codeOf } from "@edgewise/testkit/client";
import { expect, it } from "vitest";
import { signedInAccount } from "./accounts.ts";
import { caller } from "./admin.ts";
import { auditEntriesOf } from "./audit-rows.ts";
import { accessTokenOf, app, browser, password, testEnv } from "./factories.ts";

async function twoSessions() {
  const here = await caller(await signedInAccount());
  const elsewhere = browser();
  await elsewhere.post(
    "/v1/auth/sign-in/email",
    { email: here.email, password },
    { headers: { "User-Agent": "Phone" } },
  );
  return { here, elsewhere };
}

it("lists where one is signed in, without the secrets of the sessions", async () => {
  const { here, elsewhere } = await twoSessions();
  const { body } = await here.client.get("/v1/auth/sessions");
  expect(body.items).toHaveLength(2);
  expect(body.items.map(({ current }: { current: boolean }) => current).sort()).toEqual([false, true]);
  expect(body.items).toContainEqual(expect.objectContaining({ userAgent: "Phone", ipAddress: "203.0.113.7" }));
  for (const { cookies } of [here.browser, elsewhere]) {
    const token = decodeURIComponent(cookies.get("edgewise.session_token") ?? "").split(".")[0] ?? "";
    expect(token.length).toBeGreaterThan(20);
    expect(JSON.stringify(body)).not.toContain(token);
    expect(JSON.stringify((await here.browser.get("/v1/auth/get-session")).body)).not.toContain(token);
  }
});

it("ends a session from another one", async () => {
  const { here, elsewhere } = await twoSessions();
  const { body } = await here.client.get("/v1/auth/sessions");
  const { id } = body.items.find(({ current }: { current: boolean }) => !current);
  const ended = await here.client.delete(`/v1/auth/sessions/${id}`);
  expect([ended.status, ended.headers.get("X-Edgewise-Forget")]).toEqual([204, "caller"]);
  expect((await elsewhere.get("/v1/auth/get-session")).body).toBeNull();
  expect((await here.browser.get("/v1/auth/get-session")).body.user.id).toBe(here.userId);
  expect(await auditEntriesOf("session.revoked", id)).toMatchObject([{ actorId: here.userId }]);
});

it("ends all other sessions at once", async () => {
  const { here, elsewhere } = await twoSessions();
  const ended = await here.client.delete("/v1/auth/sessions");
  expect([ended.status, ended.headers.get("X-Edgewise-Forget")]).toEqual([204, "caller"]);
  expect((await elsewhere.get("/v1/auth/get-session")).body).toBeNull();
  expect((await here.client.get("/v1/auth/sessions")).body.items).toHaveLength(1);
});

it("lets nobody end somebody else's session", async () => {
  const { here } = await twoSessions();
  const stranger = await caller(await signedInAccount());
  const [{ id }] = (await here.client.get("/v1/auth/sessions")).body.items;
  const tried = await stranger.client.delete(`/v1/auth/sessions/${id}`);
  expect([tried.status, codeOf(tried)]).toEqual([404, "resource.missing"]);
});

it("ends the session on sign-out and takes the cookie away", async () => {
  const account = await signedInAccount();
  const before = account.browser.cookies.get("edgewise.session_token") ?? "";
  const out = await account.browser.post("/v1/auth/sign-out");
  expect([out.status, out.headers.get("X-Edgewise-Forget")]).toEqual([200, "caller"]);
  expect(account.browser.cookies.has("edgewise.session_token")).toBe(false);
  account.browser.cookies.set("edgewise.session_token", before);
  expect((await account.browser.get("/v1/auth/get-session")).body).toBeNull();
});

it("serves programs that have no cookie but the access token of their session", async () => {
  const account = await signedInAccount();
  const { token } = await accessTokenOf(account);
  const program = clientOf(app, testEnv)();
  const headers = { Authorization: `Bearer ${token}` };
  expect((await program.get("/v1/auth/get-session", headers)).body.user.id).toBe(account.userId);
  expect((await program.get("/v1/auth/token", headers)).status).toBe(200);
  expect((await program.post("/v1/auth/sign-out", {}, headers)).status).toBe(200);
  expect((await program.get("/v1/auth/get-session", headers)).body).toBeNull();
});

it("refuses a request with a cookie that names no origin or a foreign one", async () => {
  const account = await signedInAccount();
  for (const origin of ["https://evil.example", "null"]) {
    const answer = await account.browser.post("/v1/auth/sign-out", {}, { headers: { Origin: origin } });
    expect([answer.status, codeOf(answer)]).toEqual([403, "auth.origin"]);
  }
  expect((await account.browser.get("/v1/auth/get-session")).body.user.id).toBe(account.userId);
});

it("guards its cookies under TLS with the __Host- prefix", async () => {
  const origin = "https://learn.example";
  const { email } = await signedInAccount();
  const tls = browser({ PUBLIC_ORIGIN: origin });
  const answer = await tls.post("/v1/auth/sign-in/email", { email, password });
  expect(answer.status).toBe(200);
  const cookies = answer.headers.getSetCookie();
  expect(cookies.length).toBeGreaterThanOrEqual(2);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-edgewise\.\w+=/);
    expect(cookie).toMatch(/; Path=\//);
    expect(cookie).toMatch(/; Secure/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).not.toMatch(/Domain=/i);
  }
  expect((await tls.get("/v1/auth/get-session")).body.user.email).toBe(email);
});
