import { describe, expect, it } from "vitest";
import { pages, refused, site } from "./pages.ts";

const me = {
  id: "usr_1",
  handle: "ada",
  name: "Ada",
  email: "ada@example.org",
  avatarUrl: null,
  bio: null,
  locale: "en",
  timeZone: "Asia/Tokyo",
  country: "GB",
  captionsByDefault: false,
  skills: ["analysis"],
  links: [{ label: "Notes", url: "https://ada.example/notes" }],
  visibility: { name: "public", bio: "members" },
  roles: ["learner"],
  organisations: [],
  version: 3,
};
const account = { "GET /v1/me": () => Response.json(me, { headers: { ETag: '"v3"' } }) };
const form = {
  key: "k-1",
  version: '"v3"',
  name: "Ada",
  handle: "ada",
  avatarUrl: "",
  bio: "Two\r\nlines",
  skills: "analysis\r\n\r\n algorithms ",
  country: "",
  locale: "en",
  timeZone: "Asia/Tokyo",
  captions: "yes",
  "links.0.label": "",
  "links.0.url": "",
  "links.1.label": "Notes",
  "links.1.url": "https://ada.example/notes",
  "visibility.bio": "public",
  "visibility.name": "nonsense",
};

describe("the profile", () => {
  it("is sent whole under the version it was shown in and the form's own key", async () => {
    const { submit, asked } = pages({ ...account, "PATCH /v1/me": me });
    const answer = await submit("/account/profile", form);
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/account/profile?saved"]);
    expect(asked[0]?.headers.get("If-Match")).toBe('"v3"');
    expect(asked[0]?.headers.get("Idempotency-Key")).toBe("k-1");
    expect(await asked[0]?.json()).toMatchObject({
      name: "Ada",
      avatarUrl: null,
      bio: "Two\nlines",
      country: null,
      captionsByDefault: true,
      skills: ["analysis", "algorithms"],
      links: [{ label: "Notes", url: "https://ada.example/notes" }],
      visibility: { bio: "public" },
    });
  });

  it("that was changed elsewhere is shown again with what was typed, the new version and another key", async () => {
    const { submit } = pages({ ...account, "PATCH /v1/me": refused("precondition.failed", 412) });
    const answer = await submit("/account/profile", { ...form, version: '"v2"' });
    const html = await answer.text();
    expect(answer.status).toBe(412);
    expect(html).toContain("Two\r\nlines</textarea>");
    expect(html).toContain('name="version" value="&quot;v3&quot;"');
    expect(html).not.toContain('value="k-1"');
  });

  it("says beside the handle that somebody else has it", async () => {
    const { submit } = pages({ ...account, "PATCH /v1/me": refused("resource.conflict", 409) });
    const html = await (await submit("/account/profile", form)).text();
    expect(html).toContain('href="#field-handle">Handle: This handle is taken.');
    expect(html).toContain('id="field-handle-error"');
  });

  it("has what the API says of a link beside that link", async () => {
    const wrong = refused("input.invalid", 400, {
      errors: [{ pointer: "#/links/0/url", detail: "Not an https URL." }],
    });
    const html = await (await pages({ ...account, "PATCH /v1/me": wrong }).submit("/account/profile", form)).text();
    expect(html).toContain('href="#field-links-0-url"');
    expect(html).toContain('id="field-links-0-url-error"');
  });
});

describe("one's own pages", () => {
  it.each([
    "/account",
    "/account/profile",
    "/account/security",
    "/account/sessions",
    "/account/api-keys",
    "/account/organisations",
    "/account/activity",
    "/welcome",
    "/signed-in",
    "/invitations/inv_1",
  ])("%s is for nobody else and kept by nobody", async (path) => {
    const gone = refused("auth.required", 401);
    const answers = Object.fromEntries(
      ["/v1/me", "/v1/auth/get-session", "/v1/auth/sessions", "/v1/auth/api-keys", "/v1/me/audit"].map((api) => [
        `GET ${api}`,
        gone,
      ]),
    );
    const lists = [
      "passkey/list-user-passkeys",
      "list-accounts",
      "organization/list-user-invitations",
      "organization/get-invitation",
    ];
    for (const list of lists) answers[`GET /v1/auth/${list}`] = gone;
    const answer = await pages(answers).request(path);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toBe(`/sign-in?${new URLSearchParams({ return: path })}`);
    expect(answer.headers.get("CDN-Cache-Control")).toBeNull();
  });

  it("show times in the zone of their owner", async () => {
    const session = {
      id: "ses_1",
      current: true,
      createdAt: "2026-11-21T20:00:00.000Z",
      lastSeenAt: "2026-11-21T20:00:00.000Z",
      expiresAt: "2026-12-21T20:00:00.000Z",
      ipAddress: "203.0.113.7",
      userAgent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36",
      impersonated: false,
    };
    const html = await (
      await pages({ ...account, "GET /v1/auth/sessions": { items: [session], next: null } }).request(
        "/account/sessions",
      )
    ).text();
    expect(html).toMatch(/Nov 22, 2026, 5:00\sAM/);
    expect(html).toContain("Chrome on Linux");
    expect(html).not.toContain("/account/sessions/end-others");
  });

  it("show a new API key once, on the answer that nobody keeps", async () => {
    const made = {
      id: "key_1",
      name: "Export",
      key: "ewk_secret",
      scopes: ["content:read"],
      expiresAt: "2027-01-01T00:00:00.000Z",
    };
    const { request, asked } = pages({ "POST /v1/auth/api-keys": made });
    const body = new URLSearchParams([
      ["name", "Export"],
      ["scopes", "content:read"],
      ["scopes", "identity:read"],
      ["days", "30"],
    ]);
    const answer = await request("/account/api-keys", { method: "POST", body, headers: { Origin: site } });
    expect(await answer.text()).toContain("ewk_secret");
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
    expect(await asked[0]?.json()).toEqual({
      name: "Export",
      scopes: ["content:read", "identity:read"],
      expiresInDays: 30,
    });
  });

  it("draw the secret of an authenticator app without asking anybody, and keep it while a code is wrong", async () => {
    const uri = "otpauth://totp/Edgewise:ada%40example.org?secret=JBSWY3DPEHPK3PXP&issuer=Edgewise";
    const { submit } = pages({ ...account, "POST /v1/auth/two-factor/verify-totp": refused("auth.code", 400) });
    const answer = await submit("/account/security/totp/verify", { uri, codes: "a-1 b-2", code: "123456" });
    const html = await answer.text();
    expect(answer.status).toBe(400);
    expect(html).toContain("JBSW Y3DP EHPK 3PXP");
    expect(html).toMatch(/<svg class="qr"[^>]*>.*<path fill="#000" d="M/);
    expect(html).toContain('name="codes" value="a-1 b-2"');
  });
});
