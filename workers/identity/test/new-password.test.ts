import { codeOf } from "@edgewise/testkit/client";
import { expect, it } from "vitest";
import { auditActionsOf } from "./audit-rows.ts";
import { browser, freshEmail, lettersTo, linkTo, password } from "./factories.ts";
import { signedUpAccount, signedUpAndIn } from "./sign-up.ts";

const better = "another battery and a staple";

async function resetToken(email: string): Promise<string> {
  expect((await browser().post("/v1/auth/request-password-reset", { email, redirectTo: "/reset" })).status).toBe(200);
  const opened = await browser().follow(await linkTo(email));
  const location = opened.headers.get("Location") ?? "";
  expect([opened.status, location]).toEqual([302, expect.stringMatching(/\/reset\?token=/)]);
  return new URL(location, "http://localhost").searchParams.get("token") ?? "";
}

it("sets a new password with the link from the mail, once, and ends all sessions", async () => {
  const account = await signedUpAndIn();
  const token = await resetToken(account.email);
  const done = await browser().post("/v1/auth/reset-password", { token, newPassword: better });
  expect(done.status).toBe(200);
  expect((await account.browser.get("/v1/auth/get-session")).body).toBeNull();
  expect((await browser().post("/v1/auth/sign-in/email", { email: account.email, password })).status).toBe(401);
  const signedIn = await browser().post("/v1/auth/sign-in/email", { email: account.email, password: better });
  expect(signedIn.status).toBe(200);
  const again = await browser().post("/v1/auth/reset-password", { token, newPassword: "and yet another passphrase" });
  expect([again.status, codeOf(again)]).toEqual([400, "auth.code"]);
  expect((await lettersTo(account.email))[0]?.subject).toBe("Your password was changed");
  expect(await auditActionsOf(account.userId)).toEqual(
    expect.arrayContaining(["password.reset-requested", "password.reset"]),
  );
});

it("gives an account that somebody else registered to the owner of the address", async () => {
  const email = freshEmail();
  await browser().post("/v1/auth/sign-up/email", { name: "Mallory", email, password });
  const token = await resetToken(email);
  expect((await browser().post("/v1/auth/reset-password", { token, newPassword: better })).status).toBe(200);
  expect((await browser().post("/v1/auth/sign-in/email", { email, password })).status).toBe(401);
  const owner = await browser().post("/v1/auth/sign-in/email", { email, password: better });
  expect(owner).toMatchObject({ status: 200, body: { user: { emailVerified: true } } });
});

it("changes the password of who knows the old one and ends the other sessions", async () => {
  const account = await signedUpAndIn();
  const elsewhere = browser();
  await elsewhere.post("/v1/auth/sign-in/email", { email: account.email, password });
  const wrong = await account.browser.post("/v1/auth/change-password", {
    currentPassword: "not the password",
    newPassword: better,
  });
  expect([wrong.status, codeOf(wrong)]).toEqual([401, "auth.credentials"]);
  const done = await account.browser.post("/v1/auth/change-password", {
    currentPassword: password,
    newPassword: better,
  });
  expect(done.status).toBe(200);
  expect(done.headers.get("X-Edgewise-Forget")).toBe("caller");
  expect((await account.browser.get("/v1/auth/get-session")).body.user.id).toBe(account.userId);
  expect((await elsewhere.get("/v1/auth/get-session")).body).toBeNull();
  expect(await auditActionsOf(account.userId)).toContain("password.changed");
});

it("refuses passwords that attackers try first, wherever one is chosen", async () => {
  const weak = "password1234";
  const signUp = await browser().post("/v1/auth/sign-up/email", {
    name: "Ada",
    email: `${crypto.randomUUID()}@example.org`,
    password: weak,
  });
  expect([signUp.status, codeOf(signUp), signUp.body.errors[0].pointer]).toEqual([
    400,
    "auth.password-breached",
    "#/password",
  ]);
  const account = await signedUpAccount();
  const token = await resetToken(account.email);
  const reset = await browser().post("/v1/auth/reset-password", { token, newPassword: weak });
  expect([reset.status, codeOf(reset)]).toEqual([400, "auth.password-breached"]);
  expect((await browser().post("/v1/auth/reset-password", { token, newPassword: better })).status).toBe(200);
});

it("makes a guesser wait, but not the owner at a device that is known", async () => {
  const account = await signedUpAndIn();
  const guesser = browser();
  const guess = () => guesser.post("/v1/auth/sign-in/email", { email: account.email, password: "a wrong guess" });
  let last = await guess();
  for (let i = 0; i < 12 && last.status === 401; i++) last = await guess();
  expect([last.status, codeOf(last)]).toEqual([429, "rate.limited"]);
  expect(Number(last.headers.get("Retry-After"))).toBeGreaterThan(0);
  const owner = await account.browser.post("/v1/auth/sign-in/email", { email: account.email, password });
  expect(owner.status).toBe(200);
  expect(await auditActionsOf(account.userId)).toEqual(
    expect.arrayContaining(["session.refused", "session.throttled"]),
  );
});

it("leads only to this site from the links it sends", async () => {
  const { email } = await signedUpAccount();
  for (const redirectTo of ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"]) {
    const answer = await browser().post("/v1/auth/request-password-reset", { email, redirectTo });
    expect([answer.status, codeOf(answer)]).toEqual([400, "input.invalid"]);
  }
  const link = await browser().get("/v1/auth/reset-password/abc?callbackURL=https%3A%2F%2Fevil.example");
  expect(link.status).toBe(400);
});
