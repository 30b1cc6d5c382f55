import { describe, expect, it } from "vitest";
import { listedOrigins } from "../src/origin.ts";
import { gateway } from "./gateway.ts";

const listed = "https://app.partner.example";
const CORS_ORIGINS = `${listed}, https://other.example`;
const preflight = { "Access-Control-Request-Method": "PUT", "Access-Control-Request-Headers": "if-match" };
const corsHeaders = (headers: Headers) => [...headers.keys()].filter((name) => name.startsWith("access-control-"));

describe("a page of a listed origin", () => {
  it("may read answers, with credentials, and the headers that matter", async () => {
    const { send } = gateway({ CORS_ORIGINS });
    const { headers } = await send("GET", "/v1/courses", undefined, { Origin: listed });
    expect(headers.get("Access-Control-Allow-Origin")).toBe(listed);
    expect(headers.get("Access-Control-Allow-Credentials")).toBe("true");
    const exposed = headers.get("Access-Control-Expose-Headers")?.split(",");
    expect(exposed).toEqual(
      expect.arrayContaining(["ETag", "Location", "RateLimit", "RateLimit-Policy", "Retry-After"]),
    );
    expect(headers.get("Vary")).toContain("Origin");
  });

  it("may read problems too", async () => {
    const { send } = gateway({ CORS_ORIGINS });
    const answer = await send("GET", "/v1/nowhere", undefined, { Origin: listed });
    expect([answer.status, answer.headers.get("Access-Control-Allow-Origin")]).toEqual([404, listed]);
  });

  it("gets its preflight answered here, for two hours, before anybody has to sign in", async () => {
    const { send, seen } = gateway({ CORS_ORIGINS });
    const { status, headers } = await send("OPTIONS", "/v1/me", undefined, { Origin: listed, ...preflight });
    expect([status, seen]).toEqual([204, []]);
    expect(headers.get("Access-Control-Allow-Origin")).toBe(listed);
    expect(headers.get("Access-Control-Allow-Credentials")).toBe("true");
    expect(headers.get("Access-Control-Allow-Methods")).toBe("GET,HEAD,POST,PUT,PATCH,DELETE");
    expect(headers.get("Access-Control-Allow-Headers")).toContain("If-Match");
    expect(headers.get("Access-Control-Max-Age")).toBe("7200");
    expect(headers.get("Vary")).toContain("Origin");
  });
});

describe("a page of any other origin", () => {
  const others = [
    "https://evil.example",
    "null",
    "https://app.partner.example.evil.example",
    "http://app.partner.example",
  ];
  it.each(others)("gets no CORS header: %s", async (origin) => {
    const { send } = gateway({ CORS_ORIGINS });
    const answer = await send("GET", "/v1/courses", undefined, { Origin: origin });
    expect([answer.status, corsHeaders(answer.headers)]).toEqual([200, []]);
    expect(answer.headers.get("Vary")).toContain("Origin");
    const asked = await send("OPTIONS", "/v1/courses", undefined, { Origin: origin, ...preflight });
    expect([asked.status, corsHeaders(asked.headers)]).toEqual([204, []]);
  });
});

it("passes an OPTIONS request that is no preflight on to its service", async () => {
  const { send, seen } = gateway({ CORS_ORIGINS });
  await send("OPTIONS", "/v1/courses", undefined, { Origin: listed });
  expect(seen[0]?.method).toBe("OPTIONS");
});

it("lists whole origins only", () => {
  expect(listedOrigins("https://a.example  https://b.example:8443,http://localhost:3000")).toEqual([
    "https://a.example",
    "https://b.example:8443",
    "http://localhost:3000",
  ]);
  expect(listedOrigins("* null https://a.example/ a.example https://*.a.example/x")).toEqual([]);
});

it("says that answers vary with the origin only where some origin is listed", async () => {
  const { send } = gateway();
  const { headers } = await send("GET", "/v1/courses", undefined, { Origin: listed });
  expect([headers.get("Vary"), corsHeaders(headers)]).toEqual([null, []]);
});
