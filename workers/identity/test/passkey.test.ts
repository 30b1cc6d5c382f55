import { codeOf } from "@edgewise/testkit/client";
import { expect, it } from "vitest";
import { signedInAccount } from "./accounts.ts";
import { auditActionsOf } from "./audit-rows.ts";
import { authenticator } from "./authenticator.ts";
import { browser, testEnv } from "./factories.ts";

const site = testEnv.PUBLIC_ORIGIN;

async function withPasskey() {
  const account = await signedInAccount();
  const device = await authenticator("localhost", site);
  const options = await account.browser.get("/v1/auth/passkey/generate-register-options");
  expect(options.body).toMatchObject({ rp: { id: "localhost", name: "Edgewise" }, user: { name: account.email } });
  const response = await device.create(options.body);
  const made = await account.browser.post("/v1/auth/passkey/verify-registration", { response, name: "Laptop" });
  expect(made).toMatchObject({ status: 200, body: { name: "Laptop", userId: account.userId } });
  expect(made.body.id).toMatch(/^pky_/);
  return { account, device, passkeyId: made.body.id as string };
}

async function signIn(device: Awaited<ReturnType<typeof authenticator>>) {
  const mine = browser();
  const options = await mine.get("/v1/auth/passkey/generate-authenticate-options");
  const response = await device.get(options.body);
  const answer = await mine.post("/v1/auth/passkey/verify-authentication", { response });
  return { mine, answer, response };
}

it("registers a passkey and signs in with it", async () => {
  const { account, device } = await withPasskey();
  const { mine, answer } = await signIn(device);
  expect(answer.status).toBe(200);
  expect((await mine.get("/v1/auth/get-session")).body.user.id).toBe(account.userId);
  expect(await auditActionsOf(account.userId)).toEqual(expect.arrayContaining(["passkey.added", "session.created"]));
});

it("takes an answer once, and none that was made for another site or by another device", async () => {
  const { device } = await withPasskey();
  const { mine, response } = await signIn(device);
  const again = await mine.post("/v1/auth/passkey/verify-authentication", { response });
  expect([again.status, codeOf(again)]).toEqual([400, "auth.code"]);

  const stranger = await authenticator("localhost", site);
  const { answer } = await signIn(stranger);
  expect([answer.status, codeOf(answer)]).toEqual([401, "auth.credentials"]);

  const account = await signedInAccount();
  const phished = await authenticator("localhost", "https://evil.example");
  const options = await account.browser.get("/v1/auth/passkey/generate-register-options");
  const tried = await account.browser.post("/v1/auth/passkey/verify-registration", {
    response: await phished.create(options.body),
  });
  expect([tried.status, codeOf(tried)]).toEqual([400, "auth.code"]);
});

it("renames and removes a passkey, which then opens nothing", async () => {
  const { account, device, passkeyId } = await withPasskey();
  const renamed = await account.browser.post("/v1/auth/passkey/update-passkey", { id: passkeyId, name: "Phone" });
  expect(renamed.status).toBe(200);
  const listed = await account.browser.get("/v1/auth/passkey/list-user-passkeys");
  expect(listed.body).toMatchObject([{ id: passkeyId, name: "Phone" }]);
  const stranger = await signedInAccount();
  const theirs = await stranger.browser.post("/v1/auth/passkey/delete-passkey", { id: passkeyId });
  expect([theirs.status, codeOf(theirs)]).toEqual([404, "resource.missing"]);
  expect((await account.browser.post("/v1/auth/passkey/delete-passkey", { id: passkeyId })).status).toBe(200);
  expect((await signIn(device)).answer.status).toBe(401);
  expect(await auditActionsOf(account.userId)).toContain("passkey.removed");
});

it("makes passkeys for nobody who is not signed in", async () => {
  const answer = await browser().get("/v1/auth/passkey/generate-register-options");
  expect([answer.status, codeOf(answer)]).toEqual([401, "auth.required"]);
});
