import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { withAuthenticator } from "../../src/authenticator.ts";
import { barriers } from "../../src/axe.ts";
import { hasBrowser } from "../../src/browser.ts";
import { inBrowser } from "../../src/in-browser.ts";
import { origin } from "../../src/platform.ts";
import { fillSignIn, openAs } from "../../src/sign-in.ts";
import { nextTotp, totp } from "../../src/totp.ts";
import { learner, visitor } from "../../src/visitor.ts";

const it = inBrowser({ who: () => learner("Selma Secure") });

describe.runIf(hasBrowser)("somebody who secures their account", () => {
  it.afterAll(({ complaints }) => expect(complaints).toEqual([]));

  const signOut = async (page: Page) => {
    await page.goto(`${origin()}/account`);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${origin()}/`);
  };

  it("changes the password, and is told which of the two was wrong", async ({ page, who }) => {
    await openAs(page, who, "/account/security");
    const changed = `${who.password} changed`;
    const change = async (now: string) => {
      await page.getByLabel("Current password").first().fill(now);
      await page.getByLabel("New password").fill(changed);
      await page.getByRole("button", { name: "Change password" }).click();
    };
    await change("not my password");
    await page.getByRole("link", { name: "This is not your current password" }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await change(who.password);
    await page.getByText("Saved.").waitFor();
    who.password = changed;
  });

  it("adds an authenticator app, signs in with a recovery code, with a code of it, and then without on a trusted device", async ({
    page,
    who,
  }) => {
    await page.locator("summary", { hasText: "Set up an app" }).click();
    const setUp = page.locator("form", { has: page.getByRole("button", { name: "Set up an app" }) });
    await setUp.getByLabel("Current password").fill(who.password);
    await setUp.getByRole("button").click();
    await page.getByRole("img", { name: "QR code" }).waitFor();
    const secret = (await page.locator("code.secret").textContent()) ?? "";
    expect(await barriers(page)).toEqual([]);

    await page.getByLabel("Six-digit code").fill("000000");
    await page.getByRole("button", { name: "Turn on" }).click();
    await page.getByText("The code or link is wrong").waitFor();
    await page.getByLabel("Six-digit code").fill(totp(secret));
    await page.getByRole("button", { name: "Turn on" }).click();
    await page.getByText("The authenticator app is on").waitFor();
    const codes = await page.locator(".codes code").allInnerTexts();
    expect(codes.length).toBeGreaterThan(5);
    expect(await barriers(page)).toEqual([]);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download as a file" }).click();
    expect((await download).suggestedFilename()).toBe("edgewise-recovery-codes.txt");

    const signInAgain = async () => {
      await signOut(page);
      await page.goto(`${origin()}/sign-in?return=/account/security`);
      await fillSignIn(page, who);
    };
    await signInAgain();
    await page.getByRole("heading", { name: "Two-step verification" }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByText("Can’t use the app?").click();
    await page.getByLabel("Recovery code").fill(codes[0] ?? "");
    await page.getByRole("button", { name: "Sign in with a recovery code" }).click();
    await page.waitForURL(`${origin()}/account/security`);

    await signInAgain();
    await page.getByLabel("Six-digit code").fill(nextTotp(secret));
    await page.getByLabel("Don’t ask again on this device").check();
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.waitForURL(`${origin()}/account/security`);
    await signInAgain();
    await page.waitForURL(`${origin()}/account/security`);

    await page.locator("summary", { hasText: "Turn off" }).click();
    const off = page.locator("form", { has: page.getByRole("button", { name: "Turn off" }) });
    await off.getByLabel("Current password").fill(who.password);
    await off.getByRole("button").click();
    await page.getByText("Saved.").waitFor();
    expect(await page.getByText("Set up an app").count()).toBeGreaterThan(0);
  });

  it("adds a passkey on the page, signs in with it by what the browser fills in and by the button, and removes it", async ({
    page,
  }) => {
    await withAuthenticator(page);
    await page.goto(`${origin()}/account/security`);
    await page.getByLabel("Name of the passkey").fill("Laptop");
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByText("Laptop", { exact: true }).waitFor();
    await page.locator("summary", { hasText: "Rename" }).click();
    await page.locator("details[open]").getByLabel("Name of the passkey").fill("Old laptop");
    await page.locator("details[open]").getByRole("button", { name: "Save" }).click();
    await page.getByText("Old laptop", { exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);

    await signOut(page);
    // The browser fills in the one it has, whose owner agrees to everything.
    await page.goto(`${origin()}/account/security`);
    await page.waitForURL(`${origin()}/account/security`);
    await page.getByText("Old laptop", { exact: true }).waitFor();

    await page.addInitScript(() => {
      PublicKeyCredential.isConditionalMediationAvailable = async () => false;
    });
    await signOut(page);
    await page.goto(`${origin()}/account/security`);
    await page.waitForURL(/\/sign-in\?return=/);
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.waitForURL(`${origin()}/account/security`);

    await page.locator("summary", { hasText: "Remove" }).click();
    await page.getByRole("button", { name: "Remove Old laptop" }).click();
    await page.getByText("Saved.").waitFor();
    expect(await page.getByText("Old laptop").count()).toBe(0);
  });

  it("makes an API key that is shown once and opens the API until it is ended", async ({ page, who }) => {
    await page.goto(`${origin()}/account/api-keys`);
    await page.getByLabel("Key name").fill("Nightly export");
    await page.getByRole("button", { name: "Create key" }).click();
    await page.getByRole("link", { name: /^Permissions/ }).waitFor();
    expect(await page.getByLabel("Key name").inputValue()).toBe("Nightly export");
    await page.getByLabel("read your account").check();
    await page.getByRole("button", { name: "Create key" }).click();
    const key = await page.getByLabel("Nightly export").inputValue();
    expect(await barriers(page)).toEqual([]);
    const read = () => visitor().get("/v1/me", { "X-API-Key": key });
    expect((await read()).body.email).toBe(who.email);

    await page.getByRole("link", { name: "I have saved it" }).click();
    await page.locator("summary", { hasText: "Revoke" }).click();
    await page.getByRole("button", { name: "Revoke Nightly export" }).click();
    await page.getByText("No API keys yet").waitFor();
  });

  it("finds all of it in the account's activity", async ({ page }) => {
    await page.goto(`${origin()}/account/activity`);
    for (const entry of ["Password changed", "Recovery code used", "Passkey added", "API key created"]) {
      await page.getByText(entry, { exact: true }).first().waitFor();
    }
  });
});
