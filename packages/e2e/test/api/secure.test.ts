import { hangsAfter } from "@edgewise/testkit/time-limits";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { describe, expect, it } from "vitest";
import { draftCourse, rareWord } from "../../src/course.ts";
import { forgedToken } from "../../src/forged-token.ts";
import { creator, learner, ok, visitor } from "../../src/visitor.ts";

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

describe("somebody else's draft", () => {
  it("looks absent, to read and to change", async () => {
    const { courseId, slug } = await draftCourse(await creator(), `Secret ${rareWord()}`);
    const other = await creator();
    const attempts = [
      other.get(`/v1/authoring/courses/${courseId}`),
      other.patch(`/v1/authoring/courses/${courseId}`, { title: "Mine now" }, { "If-Match": "*" }),
      other.post(`/v1/authoring/courses/${courseId}/publish`, {}),
      other.get(`/v1/courses/${courseId}`),
      visitor().get(`/v1/courses/${slug}`),
    ];
    const absent = await other.get("/v1/authoring/courses/crs_01kah3v2m8q5x7w9y1z3b5d7f9");
    for (const answer of await Promise.all(attempts)) {
      expect([answer.status, answer.body.code]).toEqual([absent.status, "resource.missing"]);
    }
  });
});

describe("a token", () => {
  it.each([
    ["tampered", (token: string) => token.replace(/\.[^.]+\./, (payload) => payload.replace(/.\.$/, "A."))],
    ["cut short", (token: string) => token.slice(0, -3)],
    ["without a signature", (token: string) => `${token.split(".").slice(0, 2).join(".")}.`],
  ])("that is %s is refused", async (_flaw, spoil) => {
    const lee = await learner();
    const { token } = (await ok(lee.get("/v1/auth/token"))).body;
    expect((await visitor().get("/v1/me", bearer(token))).status).toBe(200);
    const answer = await visitor().get("/v1/me", bearer(spoil(token)));
    expect([answer.status, answer.body.code]).toEqual([401, "auth.invalid"]);
  });

  it.each([
    ["expired", { expiresAt: "-1s" }],
    ["of a foreign issuer", { issuer: "https://evil.example" }],
    ["of an unknown key", {}],
  ])("that is %s is refused", async (_flaw, flaws) => {
    const answer = await visitor().get("/v1/me", bearer(await forgedToken(flaws)));
    expect([answer.status, answer.body.code]).toEqual([401, "auth.invalid"]);
  });

  it("lives ten minutes, is signed with EdDSA, and says nothing private", async () => {
    const lee = await learner();
    const { token } = (await ok(lee.get("/v1/auth/token"))).body;
    const claims = decodeJwt(token);
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(600);
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: "EdDSA", typ: "at+jwt" });
    expect(JSON.stringify(claims)).not.toContain(lee.email);
  });
});

describe("the gateway", () => {
  it("ignores internal headers from outside", async () => {
    const { body } = await ok((await learner()).get("/v1/me"));
    const spoofed = {
      "X-Edgewise-Actor": body.id,
      "X-Edgewise-Roles": "admin",
      "X-Forwarded-Host": "evil.example",
      "CF-Connecting-IP": "1.2.3.4",
    };
    expect((await visitor().get("/v1/me", spoofed)).status).toBe(401);
    const lee = await learner();
    expect((await lee.get("/v1/admin/audit", spoofed)).status).toBe(403);
  });

  it("refuses a write with a cookie from another site", async () => {
    const lee = await learner();
    for (const Origin of ["https://evil.example", "null"]) {
      const answer = await lee.patch("/v1/me", { name: "Hacked" }, { Origin, "If-Match": "*" });
      expect([answer.status, answer.body.code]).toEqual([403, "auth.origin"]);
    }
    expect((await lee.get("/v1/me")).body.name).toBe(lee.name);
  });

  it("sends the headers that keep browsers safe", async () => {
    const { headers } = await visitor().get("/v1/courses");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(headers.get("Referrer-Policy")).toBeTruthy();
  });
});

describe("key rotation", () => {
  it("keeps sessions and tokens alive, and signs new tokens with the new key", {
    timeout: hangsAfter(120),
  }, async () => {
    const admin = visitor();
    await ok(admin.post("/v1/auth/sign-in/email", { email: "admin@edgewise.example", password: "edgewise-demo" }));
    const lee = await learner();
    const before = (await ok(lee.get("/v1/auth/token"))).body.token;
    await ok(admin.post("/v1/admin/keys/rotation"));

    expect((await lee.get("/v1/me")).status).toBe(200);
    expect((await visitor().get("/v1/me", bearer(before))).status).toBe(200);
    const kidOf = (token: string) => decodeProtectedHeader(token).kid;
    const fresh = async (): Promise<string> => (await ok(lee.get("/v1/auth/token"))).body.token;
    // A new key is published before it signs, so that every verifier knows it.
    await expect.poll(async () => kidOf(await fresh()), { timeout: hangsAfter(90) }).not.toBe(kidOf(before));
    const after = await fresh();
    expect((await visitor().get("/v1/me", bearer(after))).status).toBe(200);
    const { keys } = (await ok(visitor().get("/v1/auth/jwks"))).body;
    expect(keys.map((key: { kid: string }) => key.kid)).toEqual(expect.arrayContaining([before, after].map(kidOf)));
    expect(JSON.stringify(keys)).not.toContain('"d"');
  });
});

describe("signing in", () => {
  it("tells nothing about who has an account", async () => {
    const lee = await learner();
    const wrong = visitor();
    const known = await wrong.post("/v1/auth/sign-in/email", { email: lee.email, password: "not the password" });
    const unknown = await wrong.post("/v1/auth/sign-in/email", { email: wrong.email, password: "not the password" });
    const shown = ({ status, body }: typeof known) => [status, { ...body, traceId: "" }];
    expect(shown(known)).toEqual(shown(unknown));
    const again = await wrong.post("/v1/auth/sign-up/email", { name: "X", email: lee.email, password: wrong.password });
    const fresh = await wrong.post("/v1/auth/sign-up/email", {
      name: "X",
      email: wrong.email,
      password: wrong.password,
    });
    expect([again.status, Object.keys(again.body)]).toEqual([fresh.status, Object.keys(fresh.body)]);
  });

  it("ends with the session: what it left behind is of no use", async () => {
    const lee = await learner();
    await ok(lee.post("/v1/auth/sign-out", {}));
    expect((await lee.get("/v1/me")).status).toBe(401);
  });
});
