import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { withAuthenticator } from "../../src/authenticator.ts";
import { barriers } from "../../src/axe.ts";
import { hasBrowser } from "../../src/browser.ts";
import { inBrowser, nobody } from "../../src/in-browser.ts";
import { origin } from "../../src/platform.ts";
import { fillSignIn, openAs } from "../../src/sign-in.ts";
import { nextTotp, totp } from "../../src/totp.ts";
import { learner, ok, type Visitor } from "../../src/visitor.ts";

const it = inBrowser({ who: nobody });

describe.runIf(hasBrowser)("somebody whose session ends", () => {
  it.afterAll(({ complaints }) => expect(complaints).toEqual([]));

  /** Ends every session but the visitor's own, so also the browser's. */
  const endSessionsOf = (person: Visitor) => ok(person.delete("/v1/auth/sessions"));

  const typeProfile = async (page: Page, bio: string) => {
    await page.getByLabel("About you").first().fill(bio);
    await page.getByLabel("Skills").first().fill("analysis\nalgorithms");
    await page.getByLabel("Name of link 1").fill("Notes");
    await page.getByLabel("Address of link 1").fill("https://ada.example/notes");
  };
  const saved = { skills: ["analysis", "algorithms"], links: [{ label: "Notes", url: "https://ada.example/notes" }] };

  it("in the middle of a form signs in, and what was typed is saved by itself", async ({ context, page }) => {
    const person = await learner("Ines Interrupted");
    await context.clearCookies();
    await openAs(page, person, "/account/profile");
    await typeProfile(page, "Typed before the session ended.");
    await endSessionsOf(person);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("heading", { name: "Sign in to continue" }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await fillSignIn(page, { ...person, password: "a wrong password" });
    await page.getByText("The email address or the password is wrong").waitFor();
    await fillSignIn(page, person);
    await page.getByText("Saved.", { exact: true }).waitFor();
    const { body } = await ok(person.get("/v1/me"));
    expect(body).toMatchObject({ bio: "Typed before the session ended.", ...saved });
  });

  it("shows the second factor as well, and without scripts sends it on with one button", async ({ context }) => {
    const person = await learner("Toni Twofactor");
    const { body } = await ok(person.post("/v1/auth/two-factor/enable", { password: person.password }));
    const secret = new URL(body.totpURI).searchParams.get("secret") ?? "";
    await ok(person.post("/v1/auth/two-factor/verify-totp", { code: totp(secret) }));
    await context.clearCookies();
    const plain = await context.newPage();
    const devtools = await context.newCDPSession(plain);
    await devtools.send("Emulation.setScriptExecutionDisabled", { value: true });
    await plain.goto(`${origin()}/account/profile`);
    await fillSignIn(plain, person);
    await plain.getByLabel("Six-digit code").fill(nextTotp(secret));
    await plain.getByRole("button", { name: "Sign in", exact: true }).click();
    await plain.getByLabel("About you").first().fill("Two factors later.");
    await endSessionsOf(person);
    await plain.getByRole("button", { name: "Save" }).click();
    await fillSignIn(plain, person);
    await plain.getByRole("heading", { name: "Two-step verification" }).waitFor();
    const codes = body.backupCodes;
    await plain.getByText("Can’t use the app?").click();
    await plain.getByLabel("Recovery code").fill(codes[0]);
    await plain.getByRole("button", { name: "Sign in with a recovery code" }).click();
    await plain.getByRole("button", { name: "Send what you typed" }).click();
    await plain.getByText("Saved.", { exact: true }).waitFor();
    expect(await plain.getByLabel("About you").first().inputValue()).toBe("Two factors later.");
    await plain.close();
  });

  it("while an island works signs in over the page, and the island goes on", async ({ context }) => {
    const person = await learner("Olga Overlay");
    await context.clearCookies();
    const overlaid = await context.newPage();
    await openAs(overlaid, person, "/account/security");
    await withAuthenticator(overlaid);
    await overlaid.getByLabel("Name of the passkey").fill("Phone");
    await endSessionsOf(person);
    await overlaid.getByRole("button", { name: "Add a passkey" }).click();
    const dialog = overlaid.getByRole("dialog", { name: "Sign in" });
    await dialog.waitFor();
    expect(await barriers(overlaid)).toEqual([]);
    await dialog.getByLabel("Email address").fill(person.email);
    await dialog.getByLabel("Password", { exact: true }).fill("a wrong password");
    await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
    await dialog.getByText("The email address or the password is wrong").waitFor();
    await dialog.getByLabel("Password", { exact: true }).fill(person.password);
    await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
    await overlaid.getByText("Phone", { exact: true }).waitFor();
    await overlaid.close();
  });

  it("keeps what was typed when the profile was changed elsewhere meanwhile, and then saves it", async ({
    context,
    page,
  }) => {
    const person = await learner("Max Meanwhile");
    await context.clearCookies();
    await openAs(page, person, "/account/profile");
    const { headers } = await ok(person.get("/v1/me"));
    await ok(person.patch("/v1/me", { country: "GB" }, { "If-Match": headers.get("ETag") ?? "" }));
    await typeProfile(page, "Typed meanwhile.");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("This was changed somewhere else in the meantime").waitFor();
    expect(await page.getByLabel("About you").first().inputValue()).toBe("Typed meanwhile.");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    expect((await ok(person.get("/v1/me"))).body).toMatchObject({ bio: "Typed meanwhile.", ...saved });
  });

  it("ends another browser's session from the list, and only that", async ({ context, page }) => {
    const person = await learner("Lena Listed");
    await context.clearCookies();
    await openAs(page, person, "/account/sessions");
    expect(await page.getByText("this session").count()).toBe(1);
    await page.getByRole("button", { name: /^End the session in/ }).click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    expect(await page.getByRole("button", { name: /^End the session in/ }).count()).toBe(0);
    await expect.poll(async () => (await person.get("/v1/me")).status).toBe(401);
    await page.reload();
    expect(await page.getByText("this session").count()).toBe(1);
  });
});
