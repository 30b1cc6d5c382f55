import { accessToken, person } from "@edgewise/testkit/people";
import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { type Finding, Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { describe, expect, it } from "vitest";
import { viewerPolicy } from "../src/docs/viewer.ts";
import { contentSecurityPolicies } from "../src/security/security-headers.ts";
import { gateway } from "./gateway.ts";

const everywhere = {
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
};

describe("every answer", () => {
  it.each(["/v1/courses", "/v1/me", "/nowhere", "/v1/media/med_1", "/docs", "/healthz"])(
    "has its headers: %s",
    async (path) => {
      const { send } = gateway();
      const { headers } = await send("GET", path);
      for (const [name, value] of Object.entries(everywhere)) expect([name, headers.get(name)]).toEqual([name, value]);
      expect(headers.get("Permissions-Policy")).toContain("camera=()");
      expect(headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'; .*frame-ancestors/);
    },
  );

  it("sends no referrer, but within a page's own site, where forms need it for their Origin", async () => {
    const { send } = gateway();
    expect((await send("GET", "/v1/courses")).headers.get("Referrer-Policy")).toBe("no-referrer");
    expect((await send("GET", "/courses")).headers.get("Referrer-Policy")).toBe("same-origin");
  });

  it("speaks of HSTS over TLS only", async () => {
    const { send } = gateway();
    const { headers } = await send("GET", "http://localhost:8787/v1/courses");
    expect(headers.has("Strict-Transport-Security")).toBe(false);
  });

  it("is not stored unless its service says for how long", async () => {
    const plain = gateway();
    expect((await plain.send("GET", "/v1/courses")).headers.get("Cache-Control")).toBe("no-store");
    const CONTENT = { fetch: async () => new Response("", { headers: { "Cache-Control": "max-age=60" } }) };
    const told = gateway({ CONTENT });
    expect((await told.send("GET", "/v1/courses")).headers.get("Cache-Control")).toBe("max-age=60");
  });
});

it("says the same of its own on answers from the store, whole or unchanged, as on those of a service", async () => {
  const fields = { "Cache-Control": "public, max-age=60", ETag: '"a"', "X-Frame-Options": "ALLOWALL" };
  const { send } = gateway({ CONTENT: { fetch: async () => new Response("x", { headers: fields }) } });
  const own = async (headers: Record<string, string> = {}) => {
    const answer = await send("GET", "/v1/courses/own-fields", undefined, headers);
    const names = [...Object.keys(everywhere), "X-Frame-Options", "Referrer-Policy", "Permissions-Policy"];
    names.push("Content-Security-Policy", "Cross-Origin-Resource-Policy", "RateLimit-Policy", "Cache-Control");
    const timing = answer.headers.get("Server-Timing")?.match(/traceparent/g);
    const head = names.map((name) => [name, answer.headers.get(name)]);
    return { status: answer.status, said: head, timing, left: answer.headers.get("RateLimit")?.match(/r=(\d+)/)?.[1] };
  };
  const first = await own();
  expect(first).toMatchObject({ status: 200, timing: ["traceparent"], left: "2999" });
  expect(first.said).toContainEqual(["X-Frame-Options", "DENY"]);
  expect(await own()).toEqual({ ...first, left: "2998" });
  expect(await own({ "If-None-Match": '"a"' })).toEqual({ ...first, status: 304, left: "2997" });
});

describe("what a kind of answer may do", () => {
  it("lets other origins show media, and nothing else", async () => {
    const { send } = gateway();
    const policy = async (path: string) => (await send("GET", path)).headers.get("Cross-Origin-Resource-Policy");
    expect(await policy("/v1/media/med_1")).toBe("cross-origin");
    expect(await policy("/v1/courses")).toBe("same-origin");
  });

  it("takes a page's own policy from its service, and nobody else's", async () => {
    const own = "default-src 'self'";
    const answer = { fetch: async () => new Response("", { headers: { "Content-Security-Policy": own } }) };
    const { send } = gateway({ PUBLIC_ORIGIN: "http://localhost:8787", IDENTITY: answer, CONTENT: answer });
    const policy = async (path: string) => (await send("GET", path)).headers.get("Content-Security-Policy");
    expect(await policy("/dev/mail")).toBe(own);
    expect(await policy("/v1/courses")).toBe(contentSecurityPolicies.data);
  });

  const policies = Object.entries({ ...contentSecurityPolicies, viewer: viewerPolicy("q1xVtW0zNnq4bX0cVgJ2Ww") });
  it.each(policies)("has no weakness that csp_evaluator knows: %s", (_, policy) => {
    const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
    const grave = findings.filter(({ severity }) => severity <= Severity.MEDIUM_MAYBE);
    expect(grave.map((finding: Finding) => `${finding.directive}: ${finding.description}`)).toEqual([]);
  });
});

describe("the trace", () => {
  const parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  it("goes on to the service under a span of the gateway, and back in Server-Timing", async () => {
    const { send, seen } = gateway();
    const { headers } = await send("GET", "/v1/courses", undefined, { traceparent: parent, tracestate: "a=1,b=2" });
    const onward = seen[0]?.headers.get("traceparent");
    expect(onward).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01$/);
    expect(onward).not.toBe(parent);
    expect(seen[0]?.headers.get("tracestate")).toBe("a=1,b=2");
    expect(headers.get("Server-Timing")).toContain(`traceparent;desc="${onward}"`);
  });

  it("begins here when the caller's is not valid, whose state is then dropped", async () => {
    const { send, seen } = gateway();
    const traceparent = "00-00000000000000000000000000000000-b7ad6b7169203331-01";
    await send("GET", "/v1/courses", undefined, { traceparent, tracestate: "a=1" });
    expect(seen[0]?.headers.get("traceparent")).toMatch(/^00-(?!0{32})[0-9a-f]{32}-/);
    expect(seen[0]?.headers.has("tracestate")).toBe(false);
  });
});

it("lets no header through that a service takes for the edge's word", async () => {
  const { send, seen } = gateway();
  const spoofed = {
    "X-Edgewise-Forget": "caller",
    "X-Edgewise-User": "usr_admin",
    "X-Forwarded-For": "1.1.1.1",
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Proto": "http",
    Forwarded: "for=1.1.1.1;host=evil.example",
    "CF-Connecting-IP": "203.0.113.7",
    "CF-Access-Jwt-Assertion": "x",
    "True-Client-IP": "1.1.1.1",
    "X-Real-IP": "1.1.1.1",
    "X-Original-URL": "/v1/admin/users",
    "X-Edgewise-Deadline": "99999999999999",
    "X-Rewrite-URL": "/v1/admin/users",
    "X-HTTP-Method-Override": "DELETE",
    Cookie: "edgewise.session_token=x",
  };
  const token = await accessToken(person());
  await send("GET", "/v1/courses", undefined, {
    ...spoofed,
    Authorization: `Bearer ${token}`,
    "Accept-Language": "nl",
  });
  const received = Object.fromEntries(seen[0]?.headers ?? []);
  expect(received).toEqual({
    "accept-language": "nl",
    authorization: `Bearer ${token}`,
    traceparent: expect.any(String),
    "x-edgewise-deadline": expect.stringMatching(/^1\d{12}$/),
    "x-forwarded-for": "203.0.113.7",
  });
});
