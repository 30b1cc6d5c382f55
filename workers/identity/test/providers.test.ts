import { env } from "cloudflare:workers";
import { codeOf } from "@edgewise/testkit/client";
import { generateKeyPair } from "jose";
import { expect, it } from "vitest";
import { signedInAccount } from "./accounts.ts";
import { auditActionsOf } from "./audit-rows.ts";
import { type Browser, newBrowser } from "./browser.ts";
import { accessTokenOf, app, browser, freshEmail, password, testEnv } from "./factories.ts";
import { oidcIssuer, type Subject } from "./oidc-issuer.ts";

const acme = { issuer: "https://login.acme.example", clientId: "edgewise", clientSecret: "s3cret" };
const issuer = await oidcIssuer(acme);
const oidcEnv = { ...testEnv, OIDC_PROVIDERS: JSON.stringify([{ id: "acme", name: "Acme", ...acme }]) };
const visitor = () => newBrowser(app, oidcEnv);

function somebody(over: Partial<Subject> = {}): Subject {
  return { sub: crypto.randomUUID(), email: freshEmail(), email_verified: true, name: "Grace Hopper", ...over };
}

async function signIn(mine: Browser, subject: Subject, path = "/v1/auth/sign-in/social") {
  const begun = await mine.post(path, { provider: "acme", callbackURL: "/welcome" });
  expect(begun).toMatchObject({ status: 200, body: { redirect: true } });
  const asked = new URL(begun.body.url).searchParams;
  expect([asked.get("code_challenge_method"), asked.get("client_id")]).toEqual(["S256", "edgewise"]);
  return mine.follow(issuer.authorize(begun.body.url, subject));
}

it("signs somebody in whom an OpenID Connect issuer vouches for", async () => {
  const subject = somebody();
  const mine = visitor();
  const back = await signIn(mine, subject);
  expect([back.status, back.headers.get("Location")]).toEqual([302, "/welcome"]);
  const session = await mine.get("/v1/auth/get-session");
  expect(session.body.user).toMatchObject({ email: subject.email, emailVerified: true, name: "Grace Hopper" });
  const account = { ...subject, userId: session.body.user.id, browser: mine };
  expect((await accessTokenOf(account)).claims.sub).toBe(account.userId);
  expect(await auditActionsOf(account.userId)).toEqual(expect.arrayContaining(["account.created", "session.created"]));

  const again = visitor();
  await signIn(again, { ...subject, email: freshEmail() });
  expect((await again.get("/v1/auth/get-session")).body.user.id).toBe(account.userId);
});

it("stores nothing of a provider with which one could act there", async () => {
  const mine = visitor();
  const subject = somebody();
  await signIn(mine, subject);
  const row = await env.DB.prepare("SELECT * FROM accounts WHERE provider_id = 'acme' AND account_id = ?")
    .bind(subject.sub)
    .first();
  expect(row).toMatchObject({ access_token: null, refresh_token: null, id_token: null });
});

it("refuses an ID token that the issuer did not sign, and a state that is not this browser's", async () => {
  const { privateKey } = await generateKeyPair("RS256");
  const mine = visitor();
  const begun = await mine.post("/v1/auth/sign-in/social", { provider: "acme" });
  const other = await visitor().follow(issuer.authorize(begun.body.url, somebody()));
  expect(other.headers.get("Location")).toContain("error=");
  const back = await issuer.signedBy(privateKey, () => signIn(mine, somebody()));
  expect(back.headers.get("Location")).toMatch(/\/v1\/auth\/error\?error=/);
  expect((await mine.get("/v1/auth/get-session")).body).toBeNull();
  const shown = await mine.follow(new URL(back.headers.get("Location") ?? "", env.PUBLIC_ORIGIN).href);
  expect([shown.status, codeOf(shown)]).toEqual([400, "auth.code"]);
});

it("links a verified address to its account, and never an unverified one", async () => {
  const owner = await signedInAccount();
  const mine = visitor();
  await signIn(mine, somebody({ email: owner.email }));
  expect((await mine.get("/v1/auth/get-session")).body.user.id).toBe(owner.userId);

  const thief = visitor();
  const stolen = await signIn(thief, somebody({ email: (await signedInAccount()).email, email_verified: false }));
  expect(stolen.headers.get("Location")).toContain("error=account_not_linked");
  expect((await thief.get("/v1/auth/get-session")).body).toBeNull();
});

it("lists and unlinks providers, but not the last way in", async () => {
  const owner = await signedInAccount();
  const mine = visitor();
  await mine.post("/v1/auth/sign-in/email", { email: owner.email, password });
  await signIn(mine, somebody({ email: owner.email }), "/v1/auth/link-social");
  expect(await auditActionsOf(owner.userId)).toContain("provider.linked");
  const listed = await mine.get("/v1/auth/list-accounts");
  expect(listed.body.map(({ providerId }: { providerId: string }) => providerId).sort()).toEqual([
    "acme",
    "credential",
  ]);
  const idOf = (provider: string): string =>
    listed.body.find(({ providerId }: { providerId: string }) => providerId === provider).id;
  expect((await mine.post("/v1/auth/unlink-account", { accountId: idOf("acme") })).status).toBe(200);
  const last = await mine.post("/v1/auth/unlink-account", { accountId: idOf("credential") });
  expect([last.status, codeOf(last)]).toEqual([409, "resource.conflict"]);
});

it("does not offer a provider that is not set up, and offers one again when its issuer is back", async () => {
  for (const provider of ["google", "microsoft", "github", "acme"]) {
    const answer = await browser().post("/v1/auth/sign-in/social", { provider });
    expect([answer.status, codeOf(answer)]).toEqual([404, "auth.provider-disabled"]);
  }
  expect((await browser().get("/v1/auth/providers")).body).toEqual({ items: [] });
  const waking = newBrowser(app, { ...oidcEnv });
  issuer.setUp(false);
  const down = await waking.post("/v1/auth/sign-in/social", { provider: "acme" });
  issuer.setUp(true);
  const up = await waking.post("/v1/auth/sign-in/social", { provider: "acme" });
  expect([codeOf(down), up.status]).toEqual(["auth.provider-disabled", 200]);
  expect((await waking.get("/v1/auth/providers")).body.items).toEqual([{ id: "acme", name: "Acme" }]);
});

it("sends people to Google, Microsoft and GitHub once their ids and secrets are there", async () => {
  const mine = browser({
    GOOGLE_CLIENT_ID: "g",
    GOOGLE_CLIENT_SECRET: "s",
    MICROSOFT_CLIENT_ID: "m",
    MICROSOFT_CLIENT_SECRET: "s",
    GITHUB_CLIENT_ID: "h",
    GITHUB_CLIENT_SECRET: "s",
  });
  const hosts = { google: "accounts.google.com", microsoft: "login.microsoftonline.com", github: "github.com" };
  for (const [provider, host] of Object.entries(hosts)) {
    const { body } = await mine.post("/v1/auth/sign-in/social", { provider });
    expect(new URL(body.url).host).toBe(host);
    const back = new URL(body.url).searchParams.get("redirect_uri");
    expect(back).toBe(`${env.PUBLIC_ORIGIN}/v1/auth/callback/${provider}`);
  }
});
