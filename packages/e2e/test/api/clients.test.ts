import { createAuthClient } from "better-auth/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browser, hasBrowser } from "../../src/browser.ts";
import { bundled } from "../../src/bundle.ts";
import type { PasskeyPage } from "../../src/passkey-page.ts";
import { origin } from "../../src/platform.ts";
import { learner, type Visitor, visitor } from "../../src/visitor.ts";

declare const passkeys: PasskeyPage;

describe("the authentication library's own client", () => {
  it("signs in, and its token opens the API", async () => {
    const { email, password, name } = await learner("Client User");
    const client = createAuthClient({
      baseURL: origin(),
      basePath: "/v1/auth",
      fetchOptions: { headers: { Origin: origin() } },
    });
    const { data, error } = await client.signIn.email({ email, password });
    expect(error).toBeNull();
    const me = await visitor().get("/v1/me", { Authorization: `Bearer ${data?.token}` });
    expect([me.status, me.body.name]).toEqual([200, name]);
  });

  it("is told why it cannot sign in", async () => {
    const client = createAuthClient({
      baseURL: origin(),
      basePath: "/v1/auth",
      fetchOptions: { headers: { Origin: origin() } },
    });
    const { error } = await client.signIn.email({ email: visitor().email, password: "not the password" });
    expect(error).toMatchObject({ status: 401, code: "auth.credentials" });
  });
});

describe.runIf(hasBrowser)("a page in Chromium", () => {
  it.each(["/docs", "/dev/mail"])(
    "%s shows what it should, and the browser has nothing to complain about",
    async (path) => {
      const context = await browser();
      try {
        const page = await context.newPage();
        const complaints: string[] = [];
        page.on("console", (message) => complaints.push(message.text()));
        page.on("pageerror", (error) => complaints.push(error.message));
        await page.goto(origin() + path, { waitUntil: "networkidle" });
        const shown =
          path === "/docs" ? "Gives a public course with its outline." : "What would have been sent, newest first.";
        await page.getByText(shown).waitFor();
        expect(complaints).toEqual([]);
      } finally {
        await context.close();
      }
    },
  );
});

describe.runIf(hasBrowser)("a passkey in Chromium", () => {
  let context: Awaited<ReturnType<typeof browser>>;
  let lee: Visitor;
  beforeAll(async () => {
    [context, lee] = [await browser(), await learner("Passkey User")];
  });
  afterAll(() => context?.close());

  it("is registered by its owner and then signs in without a password", async () => {
    const page = await context.newPage();
    await page.goto(`${origin()}/docs`);
    const devtools = await context.newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    const options = {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    } as const;
    const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", { options });
    await page.evaluate(bundled("passkey-page.ts"));

    const { email, password } = lee;
    const signedIn = await page.evaluate(
      ([who, secret]) => passkeys.signIn(who ?? "", secret ?? ""),
      [email, password],
    );
    expect(signedIn.error).toBeNull();
    const added = await page.evaluate(() => passkeys.register("Laptop"));
    expect(added?.error ?? null).toBeNull();
    const { credentials } = await devtools.send("WebAuthn.getCredentials", { authenticatorId });
    expect(credentials).toHaveLength(1);

    await page.evaluate(() => passkeys.signOut());
    const status = () => page.evaluate(() => fetch("/v1/me").then((answer) => answer.status));
    expect(await status()).toBe(401);
    const back = await page.evaluate(() => passkeys.signInWithPasskey());
    expect(back?.error ?? null).toBeNull();
    expect(await status()).toBe(200);
  });
});
