import { accessToken, person, signingKey, testIssuer } from "@edgewise/testkit/people";
import { SignJWT, UnsecuredJWT } from "jose";
import { describe, expect, it, vi } from "vitest";
import { bearerOf, newVerifier } from "../src/tokens.ts";

const key = await signingKey();
const keys = async () => key.keys;
const who = person({ roles: ["learner", "creator"], scopes: ["content:read"] });
const claims = { sub: who.id, sid: "s", roles: ["learner"], orgs: [] };

async function signed(payload: Record<string, unknown>, header = {}): Promise<string> {
  return new SignJWT(payload)
    .setProtectedHeader({ alg: "EdDSA", typ: "at+jwt", kid: key.kid, ...header })
    .setIssuer(testIssuer)
    .setAudience("edgewise")
    .setIssuedAt()
    .setExpirationTime("5m")
    .sign(key.privateKey);
}

describe("an access token", () => {
  it("gives the actor its claims describe", async () => {
    const actor = await newVerifier(testIssuer)(await accessToken(who, { key }), keys);
    expect(actor).toMatchObject({ id: who.id, roles: who.roles, scopes: ["content:read"], impersonatorId: null });
  });

  it.each([
    ["another issuer", () => accessToken(who, { key, issuer: "https://evil.example" })],
    ["another audience", () => accessToken(who, { key, audience: "elsewhere" })],
    ["an expired time", () => accessToken(who, { key, expiresInSeconds: -1 })],
    ["another type", () => accessToken(who, { key, typ: "JWT" })],
    ["a key nobody knows", async () => accessToken(who, { key: await signingKey() })],
    [
      "a foreign key under our key's id",
      async () => accessToken(who, { key: { ...(await signingKey()), kid: key.kid } }),
    ],
    [
      "no signature",
      async () =>
        new UnsecuredJWT(claims).setIssuer(testIssuer).setAudience("edgewise").setExpirationTime("5m").encode(),
    ],
    [
      "a symmetric signature with the public key",
      async () => {
        const secret = new TextEncoder().encode(key.keys.keys[0]?.x);
        return new SignJWT(claims)
          .setProtectedHeader({ alg: "HS256", typ: "at+jwt", kid: key.kid })
          .setIssuer(testIssuer)
          .setAudience("edgewise")
          .setIssuedAt()
          .setExpirationTime("5m")
          .sign(secret);
      },
    ],
    ["a role that does not exist", () => signed({ ...claims, roles: ["god"] })],
    ["no subject", () => signed({ ...claims, sub: undefined })],
    [
      "a changed payload",
      async () => {
        const [header, payload = "", signature] = (await accessToken(who, { key })).split(".");
        const other = JSON.parse(atob(payload));
        return [header, btoa(JSON.stringify({ ...other, roles: ["admin"] })).replace(/=/g, ""), signature].join(".");
      },
    ],
    ["rubbish", async () => "a.b.c"],
  ])("with %s is refused as auth.invalid", async (_flaw, token) => {
    await expect(newVerifier(testIssuer)(await token(), keys)).rejects.toMatchObject({ code: "auth.invalid" });
  });

  it("is refused from the second it expires", async () => {
    let now = Date.now();
    const verify = newVerifier(testIssuer, () => now);
    const token = await accessToken(who, { key, expiresInSeconds: 60 });
    await verify(token, keys);
    now += 61_000;
    await expect(verify(token, keys)).rejects.toMatchObject({ code: "auth.invalid" });
  });
});

describe("the verifier's memory of tokens", () => {
  it("verifies a signature once, and each token's own", async () => {
    const verifying = vi.spyOn(crypto.subtle, "verify");
    try {
      const verify = newVerifier(testIssuer);
      const [mine, other] = [await accessToken(who, { key }), await accessToken(person(), { key })];
      const first = await verify(mine, keys);
      for (let i = 0; i < 3; i++) expect(await verify(mine, keys)).toEqual(first);
      expect((await verify(other, keys)).id).not.toBe(who.id);
      expect(verifying).toHaveBeenCalledTimes(2);
    } finally {
      verifying.mockRestore();
    }
  });

  it("ends with the key: a token of a withdrawn one is refused as soon as the keys are asked for again", async () => {
    let now = Date.now();
    const verify = newVerifier(testIssuer, () => now);
    const token = await accessToken(who, { key, expiresInSeconds: 7200 });
    await verify(token, keys);
    now += 3_600_000;
    const others = (await signingKey()).keys;
    await expect(verify(token, async () => others)).rejects.toMatchObject({ code: "auth.invalid" });
  });

  it("holds no refusal: what nobody could verify is verified once its key is known", async () => {
    let now = Date.now();
    const verify = newVerifier(testIssuer, () => now);
    const next = await signingKey();
    const token = await accessToken(who, { key: next });
    await expect(verify(token, keys)).rejects.toMatchObject({ code: "auth.invalid" });
    now += 10_000;
    await expect(verify(token, async () => next.keys)).resolves.toMatchObject({ id: who.id });
  });

  it("gives an actor that no request can change for the next", async () => {
    const actor = await newVerifier(testIssuer)(await accessToken(who, { key }), keys);
    expect(() => actor.roles.push("admin")).toThrow(TypeError);
    expect(() => actor.scopes?.push("content:write")).toThrow(TypeError);
    expect(() => Object.assign(actor, { id: "usr_else" })).toThrow(TypeError);
  });
});

describe("the verifier's memory of keys", () => {
  it("asks once for many tokens", async () => {
    let asked = 0;
    const verify = newVerifier(testIssuer);
    const counted = async () => {
      asked++;
      return key.keys;
    };
    for (let i = 0; i < 5; i++) await verify(await accessToken(person(), { key }), counted);
    expect(asked).toBe(1);
  });

  it("learns a rotated key without a restart, and still knows the old one", async () => {
    let now = Date.now();
    const verify = newVerifier(testIssuer, () => now);
    const next = await signingKey();
    const old = await accessToken(who, { key });
    await verify(old, keys);
    const both = async () => ({ keys: [...next.keys.keys, ...key.keys.keys] });
    now += 10_000;
    await expect(verify(await accessToken(who, { key: next }), both)).resolves.toMatchObject({ id: who.id });
    await expect(verify(old, both)).resolves.toMatchObject({ id: who.id });
  });

  it("is not driven to ask by a flood of forged key ids", async () => {
    let asked = 0;
    const verify = newVerifier(testIssuer);
    const counted = async () => {
      asked++;
      return key.keys;
    };
    for (let i = 0; i < 20; i++) {
      await expect(verify(await accessToken(who, { key: await signingKey() }), counted)).rejects.toMatchObject({
        code: "auth.invalid",
      });
    }
    expect(asked).toBe(1);
  });

  it("says that identity does not answer instead of calling a token bad", async () => {
    const failing = () => Promise.reject(new Error("identity is down"));
    const token = await accessToken(who, { key });
    await expect(newVerifier(testIssuer)(token, failing)).rejects.toMatchObject({ code: "service.unavailable" });
  });

  it("goes on with the keys it has while identity does not answer", async () => {
    let now = Date.now();
    const verify = newVerifier(testIssuer, () => now);
    await verify(await accessToken(who, { key }), keys);
    now += 3_600_001;
    const later = await accessToken(who, { key, expiresInSeconds: 7200 });
    await expect(verify(later, () => Promise.reject(new Error("down")))).resolves.toMatchObject({ id: who.id });
  });
});

it.each([
  ["Bearer abc.def", "abc.def"],
  ["bearer  abc=", "abc="],
  ["Basic abc", undefined],
  ["Bearer", undefined],
  ["Bearer a b", undefined],
])("reads the Authorization header %j as %j", (header, token) => {
  expect(bearerOf(new Headers({ Authorization: header }))).toBe(token);
});
