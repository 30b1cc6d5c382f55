import { describe, expect, it } from "vitest";
import { pages, refused, site } from "./pages.ts";

const providers = { "GET /v1/auth/providers": { items: [{ id: "github", name: "GitHub" }] } };
const nobody = { ...providers, "GET /v1/auth/get-session": () => Response.json(null) };
const signedIn =
  (more: object = {}) =>
  () =>
    Response.json(
      { redirect: false, token: "t", ...more },
      { headers: { "Set-Cookie": "__Host-edgewise.session_token=s; Path=/; Secure; HttpOnly" } },
    );
const ada = { email: "ada@example.org", password: "correct horse" };

describe("signing in", () => {
  it("sets the session's cookie as identity made it and leads back", async () => {
    const { submit, asked } = pages({ ...nobody, "POST /v1/auth/sign-in/email": signedIn() });
    const answer = await submit("/sign-in", { ...ada, remember: "yes", return: "/courses/sql?tab=notes" });
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/courses/sql?tab=notes"]);
    expect(answer.headers.getSetCookie()).toEqual(["__Host-edgewise.session_token=s; Path=/; Secure; HttpOnly"]);
    expect(answer.headers.get("Cache-Control") ?? "").not.toContain("public");
    expect(await asked[0]?.json()).toEqual({ ...ada, rememberMe: true });
    expect(asked[0]?.headers.get("Origin")).toBe(site);
  });

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/ar//evil.example",
    "/ar/\\evil.example",
    "/./ar/..//evil.example",
    "/\tevil",
    "javascript:alert(1)",
    "/v1/auth/sign-out",
    "/sign-in?return=/sign-in",
    "",
  ])("leads to the learner's own page instead of to %j", async (wanted) => {
    const { submit } = pages({ ...nobody, "POST /v1/auth/sign-in/email": signedIn() });
    const answer = await submit("/sign-in", { ...ada, return: wanted });
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/learning"]);
  });

  it("stays in the visitor's language, and leaves the one of the address it leads to", async () => {
    const { submit } = pages({ ...nobody, "POST /v1/auth/sign-in/email": signedIn() });
    const answer = await submit("/ar/sign-in", { ...ada, return: "/account" });
    expect(answer.headers.get("Location")).toBe("/ar/account");
    const back = await submit("/sign-in", { ...ada, return: "/ar/account" });
    expect(back.headers.get("Location")).toBe("/account");
  });

  it("asks for the second factor on a page of its own", async () => {
    const answers = { ...nobody, "POST /v1/auth/sign-in/email": { twoFactorRedirect: true } };
    const answer = await pages(answers).submit("/sign-in", { ...ada, return: "/account" });
    expect(answer.headers.get("Location")).toBe("/sign-in/code?return=%2Faccount");
  });

  it("keeps the address and says the one sentence for both when something is wrong, and never the password", async () => {
    const answers = { ...nobody, "POST /v1/auth/sign-in/email": refused("auth.credentials", 401) };
    const answer = await pages(answers).submit("/sign-in", ada);
    const html = await answer.text();
    expect(answer.status).toBe(401);
    expect(html).toContain("The email address or the password is wrong.");
    expect(html).toContain('value="ada@example.org"');
    expect(html).not.toContain(ada.password);
  });

  it("says how long to wait after too many tries", async () => {
    const limited = () => {
      const answer = refused("rate.limited", 429)();
      answer.headers.set("Retry-After", "17");
      return answer;
    };
    const answer = await pages({ ...nobody, "POST /v1/auth/sign-in/email": limited }).submit("/sign-in", ada);
    expect([answer.status, await answer.text()]).toEqual([429, expect.stringContaining("Try again in 17 seconds.")]);
  });

  it("offers a password while providers cannot be had, and providers while they can", async () => {
    const well = await (await pages(nobody).request("/sign-in")).text();
    expect(well).toContain("Continue with GitHub");
    const sick = { ...nobody, "GET /v1/auth/providers": refused("service.unavailable", 503) };
    const answer = await pages(sick).request("/sign-in");
    expect([answer.status, await answer.text()]).toEqual([200, expect.not.stringContaining("Continue with")]);
  });

  it("leads to a provider by a page of its own, for a form may not leave this site", async () => {
    const { submit, asked } = pages({
      ...nobody,
      "POST /v1/auth/sign-in/social": { url: "https://github.com/login?state=1&x=2", redirect: true },
    });
    const answer = await submit("/sign-in/with", { provider: "github", return: "/account" });
    expect(await answer.text()).toContain('content="0;url=https://github.com/login?state=1&amp;x=2"');
    expect(await asked[0]?.json()).toEqual({
      provider: "github",
      callbackURL: "/account",
      newUserCallbackURL: "/welcome?return=%2Faccount",
      errorCallbackURL: "/sign-in?return=%2Faccount",
    });
  });

  it("says what went wrong at a provider, whatever it is", async () => {
    const { request } = pages(nobody);
    expect(await (await request("/sign-in?error=account_not_linked")).text()).toContain(
      "An account with this address already exists",
    );
    expect(await (await request("/sign-in?error=%3Cscript%3E")).text()).toContain(
      "Signing in with the provider did not work",
    );
  });

  it("shows who is signed in already and does not lead in a circle", async () => {
    const answers = { ...providers, "GET /v1/auth/get-session": { session: {}, user: { name: "Ada" } } };
    const answer = await pages(answers).request("/sign-in?return=/account");
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining("You are signed in as Ada.")]);
  });
});

it("asks for another letter as nobody, for who is signed in may have another address", async () => {
  const { submit, asked } = pages({ "POST /v1/auth/send-verification-email": { status: true } });
  const answer = await submit("/verify", { email: ada.email, return: "/account" });
  expect([answer.status, asked[0]?.headers.get("Cookie") || null]).toEqual([200, null]);
  expect(await asked[0]?.json()).toEqual({ email: ada.email, callbackURL: "/verify?return=%2Faccount" });
});

describe("signing up", () => {
  const fields = { name: "Ada", ...ada, return: "/courses/sql" };

  it("asks identity for a letter whose link leads to our page, and says where it went", async () => {
    const { submit, asked } = pages({ "POST /v1/auth/sign-up/email": { token: null, user: {} } });
    const answer = await submit("/ar/sign-up", fields);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining("ada@example.org")]);
    expect(await asked[0]?.json()).toMatchObject({ callbackURL: "/ar/verify?return=%2Fcourses%2Fsql" });
  });

  it("says beside the field that a password is known", async () => {
    const breached = refused("auth.password-breached", 400, { errors: [{ pointer: "#/password", detail: "Known." }] });
    const answer = await pages({ "POST /v1/auth/sign-up/email": breached }).submit("/sign-up", fields);
    const html = await answer.text();
    expect(answer.status).toBe(400);
    expect(html).toContain('href="#field-password"');
    expect(html).toContain('value="Ada"');
    expect(html).not.toContain(ada.password);
  });

  it("asks identity for nothing while the fields are wrong", async () => {
    const { submit, asked } = pages();
    const answer = await submit("/sign-up", { ...fields, email: "no address", password: "short" });
    const html = await answer.text();
    expect([answer.status, asked]).toEqual([422, []]);
    expect(html).toContain("This is not a valid email address.");
    expect(html).toContain("At least 10 characters.");
  });
});

it.each(["/reset", "/reset-password", "/ar/reset"])(
  "%s asks for a new password, and for another link without a token",
  async (path) => {
    const { request } = pages();
    expect(await (await request(`${path}?token=abc`)).text()).toContain(
      '<input type="hidden" name="token" value="abc"/>',
    );
    expect(await (await request(`${path}?error=INVALID_TOKEN`)).text()).toContain('/forgot"');
  },
);
