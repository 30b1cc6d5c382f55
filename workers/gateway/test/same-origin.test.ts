import { codeOf } from "@edgewise/testkit/client";
import { accessToken, identityPeer, person } from "@edgewise/testkit/people";
import { describe, expect, it } from "vitest";
import { cookieName, gateway, site } from "./gateway.ts";

const listed = "https://app.partner.example";
const cookie = { Cookie: `${cookieName}=good` };
const unsafe = ["POST", "PUT", "PATCH", "DELETE"];

const refusedWithCookie: [string, Record<string, string>][] = [
  ["no Origin", {}],
  ["Origin null", { Origin: "null" }],
  ["another site", { Origin: "https://evil.example" }],
  ["another scheme", { Origin: "http://edgewise.test" }],
  ["another port", { Origin: "https://edgewise.test:8443" }],
  ["a sibling", { Origin: "https://api.edgewise.test" }],
  ["a name that begins like ours", { Origin: "https://edgewise.test.evil.example" }],
  ["two origins", { Origin: `${site}, https://evil.example` }],
  ["our Origin against Fetch Metadata", { Origin: site, "Sec-Fetch-Site": "cross-site" }],
  ["our Origin from a sibling site", { Origin: site, "Sec-Fetch-Site": "same-site" }],
  ["only a Referer", { Referer: `${site}/` }],
];

describe("a change made with a cookie", () => {
  it.each(refusedWithCookie)("is refused with %s", async (_, headers) => {
    const { send, seen } = gateway({ CORS_ORIGINS: listed });
    for (const method of unsafe) {
      const answer = await send(method, "/v1/courses", undefined, { ...cookie, ...headers });
      expect([answer.status, codeOf(answer)]).toEqual([403, "auth.origin"]);
    }
    expect(seen).toEqual([]);
  });

  const accepted: [string, Record<string, string>][] = [
    ["our own Origin", { Origin: site }],
    ["our own Origin, confirmed", { Origin: site, "Sec-Fetch-Site": "same-origin" }],
    ["a listed Origin", { Origin: listed, "Sec-Fetch-Site": "cross-site" }],
  ];
  it.each(accepted)("is passed on with %s", async (_, headers) => {
    const { send } = gateway({ CORS_ORIGINS: listed });
    for (const method of unsafe) {
      expect((await send(method, "/v1/courses", undefined, { ...cookie, ...headers })).status).toBe(200);
    }
  });

  it("is passed on from the address the request was sent to, whatever PUBLIC_ORIGIN says", async () => {
    const { send } = gateway({ PUBLIC_ORIGIN: "http://localhost:8787" });
    const headers = { Cookie: "edgewise.session_token=good", Origin: "http://127.0.0.1:4000" };
    expect((await send("POST", "http://127.0.0.1:4000/v1/courses", undefined, headers)).status).toBe(200);
  });
});

it.each([
  ["https://evil.example", 403],
  [site, 200],
])("treats a WebSocket that a page of %s opens with a cookie like a change: %i", async (Origin, status) => {
  const { send } = gateway();
  const headers = { ...cookie, Origin, Upgrade: "WebSocket", Connection: "Upgrade" };
  expect((await send("GET", "/v1/courses/live", undefined, headers)).status).toBe(status);
});

it.each(["GET", "HEAD", "OPTIONS"])("lets %s with a cookie through from anywhere", async (method) => {
  const { send } = gateway();
  expect((await send(method, "/v1/courses", undefined, { ...cookie, Origin: "https://evil.example" })).status).toBe(
    200,
  );
});

it.each(["Authorization", "X-API-Key"])("asks for no Origin beside %s, which no other site can add", async (name) => {
  const exchange = async () => ({ accessToken: "t", expiresAt: Date.now() + 600_000, userId: "usr_1" });
  const { send, seen } = gateway({ IDENTITY_RPC: identityPeer({ exchange }) });
  const value = name === "Authorization" ? `Bearer ${await accessToken(person())}` : "ewk_good";
  expect((await send("POST", "/v1/courses", undefined, { ...cookie, [name]: value })).status).toBe(200);
  expect(seen[0]?.headers.has("Cookie")).toBe(false);
});

it.each([
  [listed, site],
  ["https://127.0.0.1:4000", site],
  ["https://evil.example", "https://evil.example"],
])("tells identity of %s as %s, since the public origin is all it knows", async (Origin, told) => {
  const { send, seen } = gateway({ CORS_ORIGINS: listed });
  await send("GET", "https://127.0.0.1:4000/v1/auth/get-session", undefined, { Origin });
  expect(seen[0]?.headers.get("Origin")).toBe(told);
});

it("asks a program without a cookie for no Origin", async () => {
  const { send } = gateway();
  expect((await send("POST", "/v1/auth/sign-in/email", {})).status).toBe(200);
  expect((await send("POST", "/v1/courses", {}, { Origin: "https://elsewhere.example" })).status).toBe(200);
});

it.each([{ Origin: "https://evil.example" }, { "Sec-Fetch-Site": "cross-site" }])(
  "lets no other site sign somebody in: %j",
  async (headers) => {
    const { send } = gateway();
    expect(codeOf(await send("POST", "/v1/auth/sign-in/email", {}, headers))).toBe("auth.origin");
  },
);
