import type { Credential } from "@edgewise/contracts/rpc/identity";
import { codeOf } from "@edgewise/testkit/client";
import { accessToken, identityPeer, person, signingKey, type TokenFlaws } from "@edgewise/testkit/people";
import { describe, expect, it } from "vitest";
import { cookieName, gateway } from "./gateway.ts";

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const sent = (seen: Request[]) => seen[0]?.headers.get("Authorization");

/** Identity that accepts these secrets, and keeps what it was asked. */
function exchanging(...secrets: string[]) {
  const asked: Credential[] = [];
  const peer = identityPeer({
    exchange: async ({ credential }) => {
      asked.push(credential);
      const secret = credential.kind === "session" ? credential.token : credential.key;
      if (!secrets.includes(secret)) return null;
      return { accessToken: `token-for-${secret}`, expiresAt: Date.now() + 600_000, userId: "usr_1" };
    },
  });
  return { asked, IDENTITY_RPC: peer };
}

describe("an access token", () => {
  it("is passed on as it is", async () => {
    const { send, seen } = gateway();
    const token = await accessToken(person());
    expect((await send("GET", "/v1/me", undefined, bearer(token))).status).toBe(200);
    expect(sent(seen)).toBe(`Bearer ${token}`);
  });

  const flaws: [string, () => Promise<TokenFlaws>][] = [
    ["expired", async () => ({ expiresInSeconds: -1 })],
    ["of another issuer", async () => ({ issuer: "https://elsewhere.example" })],
    ["for another audience", async () => ({ audience: "elsewhere" })],
    ["of another type", async () => ({ typ: "JWT" })],
    ["signed with an unknown key", async () => ({ key: await signingKey() })],
  ];
  it.each(flaws)("that is %s is refused on public routes too", async (_, flaw) => {
    const { send, seen } = gateway();
    const token = await accessToken(person(), await flaw());
    for (const path of ["/v1/me", "/v1/courses"]) {
      const answer = await send("GET", path, undefined, bearer(token));
      expect([answer.status, codeOf(answer)]).toEqual([401, "auth.invalid"]);
      expect(answer.headers.get("WWW-Authenticate")).toContain("Bearer");
    }
    expect(seen).toEqual([]);
  });

  it("with changed claims is refused", async () => {
    const [head, , signature] = (await accessToken(person())).split(".");
    const [, claims] = (await accessToken(person({ roles: ["admin"] }))).split(".");
    const { send } = gateway();
    expect(codeOf(await send("GET", "/v1/me", undefined, bearer(`${head}.${claims}.${signature}`)))).toBe(
      "auth.invalid",
    );
  });

  it("without a signature (alg none) is refused", async () => {
    const [, claims] = (await accessToken(person())).split(".");
    const head = btoa(JSON.stringify({ alg: "none", typ: "at+jwt" })).replace(/=+$/, "");
    const { send } = gateway();
    expect(codeOf(await send("GET", "/v1/me", undefined, bearer(`${head}.${claims}.`)))).toBe("auth.invalid");
  });

  it("stays good while keys rotate, and one signed with the new key is good at once", async () => {
    const [old, fresh] = [await signingKey(), await signingKey()];
    let published = old.keys;
    let time = Date.now();
    const { send } = gateway({ IDENTITY_RPC: identityPeer({ jwks: async () => published }) }, () => time);
    const first = bearer(await accessToken(person(), { key: old }));
    expect((await send("GET", "/v1/me", undefined, first)).status).toBe(200);
    published = { keys: [...fresh.keys.keys, ...old.keys.keys] };
    time += 11_000;
    const second = bearer(await accessToken(person(), { key: fresh }));
    expect((await send("GET", "/v1/me", undefined, second)).status).toBe(200);
    expect((await send("GET", "/v1/me", undefined, first)).status).toBe(200);
  });
});

describe("an API key or a session token of a program", () => {
  it.each([
    ["a key as bearer", bearer("ewk_good"), { kind: "api-key", key: "ewk_good" }],
    ["a key in X-API-Key", { "X-API-Key": "ewk_good" }, { kind: "api-key", key: "ewk_good" }],
    ["a bare session token", bearer("good"), { kind: "session", token: "good" }],
    ["a signed session token", bearer("go.od/+="), { kind: "session", token: "go.od/+=" }],
  ])("is exchanged for an access token: %s", async (_, headers, credential) => {
    const { asked, ...env } = exchanging("ewk_good", "good", "go.od/+=");
    const { send, seen } = gateway(env);
    expect((await send("GET", "/v1/me", undefined, headers)).status).toBe(200);
    expect(asked).toEqual([credential]);
    expect(sent(seen)).toMatch(/^Bearer token-for-/);
    expect(seen[0]?.headers.has("X-API-Key")).toBe(false);
  });

  it.each([
    ["an unknown key", bearer("ewk_bad")],
    ["an unknown key in X-API-Key", { "X-API-Key": "ewk_bad" }],
    ["something that is no key in X-API-Key", { "X-API-Key": "good" }],
    ["an unknown session token", bearer("bad")],
    ["Basic credentials", { Authorization: "Basic Z29vZDpnb29k" }],
    ["no token at all", { Authorization: "Bearer" }],
    ["an empty header", { Authorization: "" }],
  ])("is refused everywhere when it is %s", async (_, headers) => {
    const { send, seen } = gateway(exchanging("good"));
    for (const path of ["/v1/me", "/v1/courses", "/v1/auth/get-session"]) {
      expect(codeOf(await send("GET", path, undefined, headers))).toBe("auth.invalid");
    }
    expect(seen).toEqual([]);
  });

  it("counts instead of a cookie that is sent along, which then reaches nobody", async () => {
    const { asked, ...env } = exchanging("good", "other");
    const { send, seen } = gateway(env);
    await send("GET", "/v1/auth/get-session", undefined, { ...bearer("good"), Cookie: `${cookieName}=other` });
    expect(asked).toEqual([{ kind: "session", token: "good" }]);
    expect(seen[0]?.headers.has("Cookie")).toBe(false);
  });
});

describe("a session cookie", () => {
  const cookie = (token: string) => ({ Cookie: `theme=dark; ${cookieName}=${encodeURIComponent(token)}` });

  it.each(["/v1/me", "/v1/auth/sessions", "/v1/auth/api-keys/key_1"])(
    "is exchanged for %s, and reaches no service outside the library's own routes",
    async (path) => {
      const { asked, ...env } = exchanging("to.ken=");
      const { send, seen } = gateway(env);
      expect((await send("GET", path, undefined, cookie("to.ken="))).status).toBe(200);
      expect(asked).toEqual([{ kind: "session", token: "to.ken=" }]);
      expect(sent(seen)).toBe("Bearer token-for-to.ken=");
      expect(seen[0]?.headers.has("Cookie")).toBe(false);
    },
  );

  it("reaches identity under /v1/auth whole and without being exchanged", async () => {
    const { asked, ...env } = exchanging("good");
    const { send, seen } = gateway(env);
    await send("GET", "/v1/auth/get-session", undefined, cookie("good"));
    expect(seen[0]?.headers.get("Cookie")).toBe(`theme=dark; ${cookieName}=good`);
    expect([sent(seen), asked]).toEqual([null, []]);
  });

  it("that is not valid makes the caller anonymous and is left in the browser", async () => {
    const { send, seen } = gateway(exchanging("good"));
    const answer = await send("GET", "/v1/courses", undefined, cookie("bad"));
    expect([answer.status, answer.headers.has("Set-Cookie"), sent(seen)]).toEqual([200, false, null]);
    expect(codeOf(await send("GET", "/v1/me", undefined, cookie("bad")))).toBe("auth.required");
  });

  it("of the name that plain HTTP has is nobody's under TLS", async () => {
    const { asked, ...env } = exchanging("good");
    const { send } = gateway(env);
    expect(codeOf(await send("GET", "/v1/me", undefined, { Cookie: "edgewise.session_token=good" }))).toBe(
      "auth.required",
    );
    expect(asked).toEqual([]);
  });
});

describe("while identity does not answer", () => {
  const IDENTITY_RPC = identityPeer({ exchange: () => Promise.reject(new Error("secret host name")) });
  const cookie = { Cookie: `${cookieName}=good` };

  it("a browser still reads what anybody may read", async () => {
    const { send, seen } = gateway({ IDENTITY_RPC });
    expect((await send("GET", "/v1/courses", undefined, cookie)).status).toBe(200);
    expect(sent(seen)).toBeNull();
  });

  it.each([
    ["GET", "/v1/me", cookie],
    ["PUT", "/v1/lessons/x/progress", { ...cookie, Origin: "https://edgewise.test" }],
    ["GET", "/v1/courses", bearer("ewk_good")],
  ])("%s %s with a credential is unavailable, and never answered as if anonymous", async (method, path, headers) => {
    const { send, seen } = gateway({ IDENTITY_RPC });
    const answer = await send(method, path, undefined, headers);
    expect([answer.status, codeOf(answer)]).toEqual([503, "service.unavailable"]);
    expect(JSON.stringify(answer.body)).not.toContain("secret");
    expect(seen).toEqual([]);
  });
});

it.each(["/v1/me", "/v1/me/progress", "/v1/authoring/courses", "/v1/admin/users"])(
  "asks an anonymous caller of %s to sign in",
  async (path) => {
    const { send, seen } = gateway();
    const answer = await send("GET", path);
    expect([answer.status, codeOf(answer), seen]).toEqual([401, "auth.required", []]);
  },
);
