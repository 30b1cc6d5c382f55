import { describe, expect } from "vitest";
import { barriers } from "../../src/axe.ts";
import { browser, hasBrowser } from "../../src/browser.ts";
import { inBrowser, nobody } from "../../src/in-browser.ts";
import { lettersTo, linkFor } from "../../src/mailbox.ts";
import { origin } from "../../src/platform.ts";
import { fillSignIn } from "../../src/sign-in.ts";
import { learner, visitor } from "../../src/visitor.ts";

const it = inBrowser({ who: nobody });

describe.runIf(hasBrowser)("a visitor", () => {
  it.afterAll(({ complaints }) => expect(complaints).toEqual([]));

  it("signs up, confirms the address from the mail, signs in and is welcomed", async ({ page }) => {
    const { email, password } = visitor();
    await page.goto(`${origin()}/sign-up`);
    await page.getByLabel("Name").fill("Nina New");
    await page.getByLabel("Email address").fill(email);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Create account" }).click();
    await page.getByRole("heading", { name: "Check your email" }).waitFor();
    expect(await barriers(page)).toEqual([]);

    await page.goto(origin() + (await linkFor(email)));
    await page.getByRole("heading", { name: "Your address is confirmed" }).waitFor();
    await page.locator("main").getByRole("link", { name: "Sign in" }).click();
    await fillSignIn(page, { email, password });
    await page.getByRole("heading", { name: "Welcome, Nina New" }).waitFor();
    expect(await barriers(page)).toEqual([]);

    await page.goto(`${origin()}/account`);
    await page.getByRole("button", { name: "Become a creator" }).click();
    await page.getByRole("link", { name: "Open the studio" }).waitFor();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${origin()}/`);
    await page.goto(`${origin()}/account`);
    await page.waitForURL(/\/sign-in\?return=%2Faccount$/);
  });

  it("keeps what was typed when a password is one that attackers know, and hears which field is wrong", async ({
    page,
  }) => {
    const { email } = visitor();
    await page.goto(`${origin()}/sign-up`);
    await page.getByLabel("Name").fill("Weak Will");
    await page.getByLabel("Email address").fill(email);
    await page.getByLabel("Password").fill("password1234");
    await page.getByRole("button", { name: "Create account" }).click();
    await page.getByRole("link", { name: "Password: This password is known" }).click();
    const field = page.getByLabel("Password");
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByLabel("Email address").inputValue()).toBe(email);
    expect(await barriers(page)).toEqual([]);
  });

  it("is told the same whether or not an address has an account", async ({ page }) => {
    const { email } = await learner();
    const said: string[] = [];
    for (const address of [email, visitor().email]) {
      await page.goto(`${origin()}/forgot`);
      await page.getByLabel("Email address").fill(address);
      await page.getByRole("button", { name: "Send the link" }).click();
      await page.getByRole("heading", { name: "Check your email" }).waitFor();
      const text = (await page.locator("main").textContent()) ?? "";
      said.push(text.replaceAll(address, "…"));
    }
    expect(said[0]).toBe(said[1]);
  });

  it("who forgot the password chooses a new one by mail, once, and the old one is gone", async ({ page }) => {
    const { email, password } = await learner();
    const better = `${password} and more`;
    await page.goto(`${origin()}/forgot`);
    await page.getByLabel("Email address").fill(email);
    await page.getByRole("button", { name: "Send the link" }).click();
    await page.getByRole("heading", { name: "Check your email" }).waitFor();
    await expect.poll(async () => (await lettersTo(email))[0]?.subject).toBe("Choose a new password");
    const link = origin() + (await linkFor(email));
    await page.goto(link);
    await page.getByLabel("New password").fill(better);
    await page.getByRole("button", { name: "Set new password" }).click();
    await page.getByText("Your new password is set").waitFor();
    await fillSignIn(page, { email, password });
    await page.getByText("The email address or the password is wrong").waitFor();
    await fillSignIn(page, { email, password: better });
    await page.waitForURL(`${origin()}/learning`);
    await page.goto(link);
    await page.getByText("This link has expired or has already been used").waitFor();
  });

  it("who has not confirmed the address gets another letter from the sign-in page", async ({ page }) => {
    const { email, password, post } = visitor();
    await post("/v1/auth/sign-up/email", { name: "Una Unconfirmed", email, password });
    await page.goto(`${origin()}/sign-in`);
    await fillSignIn(page, { email, password });
    await page.getByText("Confirm your email address first").waitFor();
    await page.getByRole("button", { name: "Send the link again" }).click();
    await page.getByRole("heading", { name: "Check your email" }).waitFor();
    await expect.poll(async () => (await lettersTo(email)).length).toBe(2);
    await page.goto(`${origin()}/verify?error=TOKEN_EXPIRED`);
    await page.getByRole("heading", { name: "This link is no longer valid" }).waitFor();
  });

  it.for([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/ar//evil.example",
    "/%2F/evil.example",
    "javascript:alert(1)",
  ])("is never led to another site by a link to sign in: %s", async (wanted, { page }) => {
    const person = await learner();
    await page.goto(`${origin()}/sign-in?return=${encodeURIComponent(wanted)}`);
    await fillSignIn(page, person);
    await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
    expect(new URL(page.url()).origin).toBe(origin());
  });
});

describe.runIf(hasBrowser)("a browser without scripts", () => {
  it("signs in and changes the profile all the same", async () => {
    await using context = await browser();
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setScriptExecutionDisabled", { value: true });
    const person = await learner("Paula Plain");
    await page.goto(`${origin()}/account/profile`);
    await fillSignIn(page, person);
    await page.getByLabel("About you").first().fill("No scripts here.");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved.").waitFor();
    expect(await page.getByLabel("About you").first().inputValue()).toBe("No scripts here.");
  });
});
