import { describe, expect, it } from "vitest";
import { pages, refused } from "./pages.ts";

const gone = refused("auth.required", 401);
const nobody = { "GET /v1/auth/providers": { items: [] }, "PATCH /v1/me": gone };
const profile = {
  key: "k-1",
  version: '"v3"',
  name: 'Ada "the first"',
  handle: "ada",
  avatarUrl: "",
  bio: "Two\r\nlines",
  skills: "",
  country: "",
  locale: "en",
  timeZone: "UTC",
};
const ada = { email: "ada@example.org", password: "correct horse" };

/** The hidden fields of the first form that goes to `action`, as a browser would send them. */
function hiddenIn(html: string, action: string): Record<string, string> {
  const [, form = ""] = new RegExp(`<form method="post" action="${action}"[^>]*>(.*?)</form>`, "s").exec(html) ?? [];
  const fields = form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  const text = (written: string) => written.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&");
  return Object.fromEntries(Array.from(fields, ([, name = "", value = ""]) => [text(name), text(value)]));
}

describe("a form that finds no session", () => {
  it("is carried through the password and the code, and sent on as it was", async () => {
    const first = await pages(nobody).submit("/account/profile", profile);
    expect(first.status).toBe(401);
    const asking = hiddenIn(await first.text(), "/sign-in");
    expect(asking).toMatchObject({ action: "/account/profile", "typed.key": "k-1", "typed.bio": "Two\r\nlines" });

    const factor = { ...nobody, "POST /v1/auth/sign-in/email": { twoFactorRedirect: true } };
    const second = await pages(factor).submit("/sign-in", { ...asking, ...ada });
    expect(second.status).toBe(200);
    const coding = hiddenIn(await second.text(), "/sign-in/code");

    const done = { ...nobody, "POST /v1/auth/two-factor/verify-totp": { token: "t", user: {} } };
    const third = await pages(done).submit("/sign-in/code", { ...coding, code: "123 456" });
    const html = await third.text();
    expect(html).toContain("Send what you typed");
    expect(hiddenIn(html, "/account/profile")).toEqual(profile);
  });

  it("keeps what was typed while the password or the code is wrong", async () => {
    const wrong = { ...nobody, "POST /v1/auth/sign-in/email": refused("auth.credentials", 401) };
    const held = { action: "/account/profile", "typed.bio": "kept" };
    const again = await pages(wrong).submit("/sign-in", { ...held, ...ada });
    expect(hiddenIn(await again.text(), "/sign-in")).toMatchObject(held);
    const late = { ...nobody, "POST /v1/auth/two-factor/verify-totp": gone };
    const start = await pages(late).submit("/sign-in/code", { ...held, code: "123456" });
    expect(start.status).toBe(401);
    const html = await start.text();
    expect(html).toContain("Please start again.");
    expect(hiddenIn(html, "/sign-in")).toMatchObject(held);
  });

  it("never has a password written into a page", async () => {
    const answers = { ...nobody, "POST /v1/auth/change-password": gone };
    const typed = { currentPassword: "my old secret", newPassword: "my new secret words" };
    const html = await (await pages(answers).submit("/account/security/password", typed)).text();
    expect(html).not.toContain("secret");
    expect(hiddenIn(html, "/sign-in")).toMatchObject({ action: "/account/security/password" });
  });

  it("is sent on only to a page of this site", async () => {
    const answers = { ...nobody, "POST /v1/auth/sign-in/email": { redirect: false, token: "t" } };
    const foreign = { action: "https://evil.example/", "typed.bio": "x", return: "/account" };
    const answer = await pages(answers).submit("/sign-in", { ...foreign, ...ada });
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/account"]);
  });

  it("says the same in Arabic, and goes to the Arabic page", async () => {
    const html = await (await pages(nobody).submit("/ar/account/profile", profile)).text();
    expect(html).toContain('dir="rtl"');
    expect(hiddenIn(html, "/ar/account/profile")).toEqual(profile);
  });
});
