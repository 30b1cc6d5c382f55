import { codeOf } from "@edgewise/testkit/client";
import { identityPeer, person } from "@edgewise/testkit/people";
import { parse as parseToml } from "smol-toml";
import { parseList } from "structured-headers";
import { describe, expect, it } from "vitest";
import wranglerToml from "../../../wrangler.toml?raw";
import { addressKey } from "../src/rate-limit/caller-key.ts";
import { ratePolicies } from "../src/rate-limit/policies.ts";
import { gateway, limiter } from "./gateway.ts";

const from = (address: string) => ({ "CF-Connecting-IP": address });
const halfPast = 1_800_000_030_000;

describe("the quota of a caller", () => {
  it("is announced with every answer: what is left at most, and when all is back", async () => {
    const { send } = gateway({}, () => halfPast);
    await send("GET", "/v1/courses", undefined, from("198.51.100.1"));
    const { headers } = await send("GET", "/v1/courses", undefined, from("198.51.100.1"));
    expect(headers.get("RateLimit-Policy")).toBe('"read";q=3000;w=60');
    expect(headers.get("RateLimit")).toBe('"read";r=2998;t=30');
    const [[name, parameters] = []] = parseList(headers.get("RateLimit") ?? "");
    expect([name, parameters?.get("r")]).toEqual(["read", 2998]);
  });

  it("that is used up answers 429 with the time to wait, and nothing reaches the service", async () => {
    const { send, seen } = gateway({ RATE_READ: limiter(2) }, () => halfPast);
    await send("GET", "/v1/courses");
    await send("GET", "/v1/courses");
    const answer = await send("GET", "/v1/courses");
    expect([answer.status, codeOf(answer), seen.length]).toEqual([429, "rate.limited", 2]);
    expect(answer.headers.get("Retry-After")).toBe("30");
    expect(answer.headers.get("RateLimit")).toBe('"read";r=0;t=30');
    expect(answer.headers.get("RateLimit-Policy")).toBe('"read";q=3000;w=60');
  });

  it("is one for all sessions, keys and addresses of a user", async () => {
    const exchange = async () => ({ accessToken: "t", expiresAt: Date.now() + 600_000, userId: who.id });
    const who = person();
    const keys: string[] = [];
    const { as, send } = gateway({ RATE_READ: limiter(9, keys), IDENTITY_RPC: identityPeer({ exchange }) });
    await as(who)("GET", "/v1/courses", undefined, from("198.51.100.1"));
    await send("GET", "/v1/courses", undefined, { ...from("198.51.100.2"), "X-API-Key": "ewk_good" });
    expect(keys).toEqual([who.id, who.id]);
  });

  it("is the address's for anonymous callers, whatever they claim in other headers", async () => {
    const keys: string[] = [];
    const { send } = gateway({ RATE_READ: limiter(9, keys) });
    await send("GET", "/v1/courses", undefined, { ...from("198.51.100.1"), "X-Forwarded-For": "1.1.1.1" });
    expect(keys).toEqual(["198.51.100.1"]);
  });

  it.each([
    ["GET", "/v1/courses", "RATE_READ"],
    ["POST", "/v1/courses", "RATE_WRITE"],
    ["GET", "/v1/search", "RATE_SEARCH"],
    ["PUT", "/v1/uploads/u/parts/1", "RATE_UPLOAD"],
    ["GET", "/v1/media/m", "RATE_MEDIA"],
    ["POST", "/v1/auth/sign-in/email", "RATE_AUTH"],
  ] as const)("counts %s %s against %s", async (method, path, binding) => {
    const keys: string[] = [];
    const { send } = gateway({ [binding]: limiter(9, keys) });
    await send(method, path);
    expect(keys).toHaveLength(1);
  });

  it("does not stop anybody when the counter itself fails", async () => {
    const { send } = gateway({ RATE_READ: { limit: () => Promise.reject(new Error("away")) } });
    expect((await send("GET", "/v1/courses")).status).toBe(200);
  });
});

describe("guessing credentials", () => {
  it("uses up the strict quota of the address, and is then told to wait", async () => {
    const keys: string[] = [];
    const { send, seen } = gateway({ RATE_AUTH: limiter(2, keys) }, () => halfPast);
    const guess = (n: number, address = "198.51.100.1") =>
      send("GET", "/v1/courses", undefined, { ...from(address), Authorization: `Bearer guess${n}` });
    expect(codeOf(await guess(1))).toBe("auth.invalid");
    expect((await guess(2)).headers.get("RateLimit")).toBe('"auth";r=98;t=30');
    const third = await guess(3);
    expect([third.status, codeOf(third), third.headers.get("Retry-After")]).toEqual([429, "rate.limited", "30"]);
    expect(third.headers.has("WWW-Authenticate")).toBe(false);
    expect(codeOf(await guess(4, "198.51.100.2"))).toBe("auth.invalid");
    expect(seen).toEqual([]);
    expect(new Set(keys)).toEqual(new Set(["guess 198.51.100.1", "guess 198.51.100.2"]));
  });

  it.each(["/sign-in", "/ar/sign-in/code", "/forgot", "/account/security/password"])(
    "on the page %s counts as at the API, while looking at it does not",
    async (path) => {
      const keys: string[] = [];
      const { send } = gateway({ RATE_AUTH: limiter(9, keys) });
      await send("GET", `https://edgewise.test${path}`, undefined, from("198.51.100.9"));
      expect(keys).toEqual([]);
      await send("POST", `https://edgewise.test${path}`, "a=b", from("198.51.100.9"));
      expect(keys).toEqual(["198.51.100.9"]);
    },
  );

  it("at sign-in counts by address even for somebody signed in", async () => {
    const keys: string[] = [];
    const { as } = gateway({ RATE_AUTH: limiter(9, keys) });
    await as(person())("POST", "/v1/auth/sign-in/email", {}, from("198.51.100.1"));
    expect(keys).toEqual(["198.51.100.1"]);
  });
});

it.each([
  ["198.51.100.1", "198.51.100.1"],
  ["::ffff:198.51.100.1", "198.51.100.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002::1", "2001:db8:1:2::/64"],
  ["::1", "0:0:0:0::/64"],
  ["not an address", "unknown"],
  ["", "unknown"],
])("counts the address %s as %s", (address, key) => {
  expect(addressKey(address)).toBe(key);
});

it("announces what wrangler.toml enforces", () => {
  const { ratelimits } = parseToml(wranglerToml);
  const enforced = Object.values(ratePolicies).map(({ quota, windowSeconds, binding }) => ({
    name: binding,
    namespace_id: expect.any(String),
    simple: { limit: quota, period: windowSeconds },
  }));
  expect(ratelimits).toEqual(enforced);
});
