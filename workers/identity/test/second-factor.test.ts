import { base32 } from "@better-auth/utils/base32";
import { createOTP } from "@better-auth/utils/otp";
import { codeOf } from "@edgewise/testkit/client";
import { expect, it } from "vitest";
import { signedInAccount } from "./accounts.ts";
import { auditActionsOf } from "./audit-rows.ts";
import { type Account, browser, password } from "./factories.ts";

/** Turns the second factor on as a person would: scan, type the code. */
async function withSecondFactor() {
  const account = await signedInAccount();
  const begun = await account.browser.post("/v1/auth/two-factor/enable", { password });
  expect(begun.status).toBe(200);
  const secret = new URL(begun.body.totpURI).searchParams.get("secret") ?? "";
  const otp = createOTP(new TextDecoder().decode(base32.decode(secret)));
  /** The code of this half minute or of one close by: clocks differ, and so all three are accepted. */
  const code = (step: -1 | 0 | 1) => otp.hotp(Math.floor(Date.now() / 30_000) + step);
  const on = await account.browser.post("/v1/auth/two-factor/verify-totp", { code: await code(-1) });
  expect(on.status).toBe(200);
  const recoveryCodes: string[] = begun.body.backupCodes;
  return { account, code, recoveryCodes };
}

async function firstFactor({ email }: Account) {
  const mine = browser();
  const answer = await mine.post("/v1/auth/sign-in/email", { email, password });
  expect(answer).toMatchObject({ status: 200, body: { twoFactorRedirect: true, twoFactorMethods: ["totp"] } });
  expect(answer.body.token).toBeUndefined();
  expect(await mine.get("/v1/auth/get-session")).toMatchObject({ status: 200, body: null });
  return mine;
}

it("asks for a code of the authenticator app and then signs in", async () => {
  const { account, code } = await withSecondFactor();
  const mine = await firstFactor(account);
  const wrong = await mine.post("/v1/auth/two-factor/verify-totp", { code: "000000" });
  expect([wrong.status, codeOf(wrong)]).toEqual([400, "auth.code"]);
  expect((await mine.post("/v1/auth/two-factor/verify-totp", { code: await code(0) })).status).toBe(200);
  expect((await mine.get("/v1/auth/get-session")).body.user.id).toBe(account.userId);
  expect(await auditActionsOf(account.userId)).toEqual([
    "account.created",
    "account.email-verified",
    "session.created",
    "second-factor.enabled",
    "session.created",
  ]);
});

it("takes a code of the authenticator app once, also of two tries at a time", async () => {
  const { account, code } = await withSecondFactor();
  const seen = await code(0);
  const tries = await Promise.all(
    [await firstFactor(account), await firstFactor(account)].map((mine) =>
      mine.post("/v1/auth/two-factor/verify-totp", { code: seen }),
    ),
  );
  expect(tries.map(({ status }) => status).sort()).toEqual([200, 400]);
  const later = await firstFactor(account);
  const again = await later.post("/v1/auth/two-factor/verify-totp", { code: seen });
  expect([again.status, codeOf(again)]).toEqual([400, "auth.code"]);
  expect((await later.post("/v1/auth/two-factor/verify-totp", { code: await code(1) })).status).toBe(200);
});

it("takes a recovery code once", async () => {
  const { account, recoveryCodes } = await withSecondFactor();
  expect(recoveryCodes.length).toBeGreaterThanOrEqual(8);
  const [code = ""] = recoveryCodes;
  const first = await firstFactor(account);
  expect((await first.post("/v1/auth/two-factor/verify-backup-code", { code })).status).toBe(200);
  const second = await firstFactor(account);
  const again = await second.post("/v1/auth/two-factor/verify-backup-code", { code });
  expect([again.status, codeOf(again)]).toEqual([400, "auth.code"]);
  expect(await auditActionsOf(account.userId)).toContain("second-factor.recovered");
});

it("gives up a sign-in after a few wrong codes", async () => {
  const { account, code } = await withSecondFactor();
  const mine = await firstFactor(account);
  for (let i = 0; i < 5; i++) await mine.post("/v1/auth/two-factor/verify-totp", { code: `00000${i}` });
  const late = await mine.post("/v1/auth/two-factor/verify-totp", { code: await code(0) });
  expect(late.status).toBeGreaterThanOrEqual(400);
  expect((await mine.get("/v1/auth/get-session")).body).toBeNull();
});

it("does not turn the second factor on or off without the password", async () => {
  const account = await signedInAccount();
  const on = await account.browser.post("/v1/auth/two-factor/enable", { password: "not the password at all" });
  expect([on.status, codeOf(on)]).toEqual([401, "auth.credentials"]);
  const { account: secured } = await withSecondFactor();
  const off = await secured.browser.post("/v1/auth/two-factor/disable", {});
  expect([off.status, codeOf(off)]).toEqual([401, "auth.credentials"]);
  expect((await secured.browser.post("/v1/auth/two-factor/disable", { password })).status).toBe(200);
  const plain = await browser().post("/v1/auth/sign-in/email", { email: secured.email, password });
  expect(plain.body.twoFactorRedirect).toBeUndefined();
});
