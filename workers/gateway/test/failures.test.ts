import { codeOf } from "@edgewise/testkit/client";
import { describe, expect, it } from "vitest";
import type { Upstream } from "../src/env.ts";
import { gateway } from "./gateway.ts";

const failing = (answer: () => Promise<Response>): Upstream => ({ fetch: answer });
const secret = "SELECT * FROM users WHERE email = 'ann@example.org'";

describe("a service that fails", () => {
  const failures: [string, Upstream][] = [
    ["throws", failing(() => Promise.reject(new Error(secret)))],
    ["answers a bare 500", failing(async () => new Response(secret, { status: 500 }))],
    ["answers a bare 502", failing(async () => new Response(secret, { status: 502 }))],
    ["answers JSON of its own", failing(async () => Response.json({ secret }, { status: 500 }))],
  ];
  it.each(failures)("that %s is a problem without details, with the trace id", async (_, CONTENT) => {
    const { send } = gateway({ CONTENT });
    const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    const answer = await send("GET", "/v1/courses", undefined, { traceparent });
    expect([answer.status, codeOf(answer)]).toEqual([503, "service.unavailable"]);
    expect(answer.body.traceId).toBe("0af7651916cd43dd8448eb211c80319c");
    expect(JSON.stringify(answer.body)).not.toContain("SELECT");
    expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  });

  it("shows browsers a plain page, and its own page where the Worker of pages still made one", async () => {
    const html = { Accept: "text/html,*/*;q=0.8" };
    const away = gateway({ WEB: failing(() => Promise.reject(new Error(secret))) });
    const plain = await away.raw("/courses", { headers: html });
    expect([plain.status, plain.headers.get("Content-Type")]).toEqual([503, "text/html; charset=utf-8"]);
    const text = await plain.text();
    expect(text).toContain("does not answer");
    expect(text).not.toContain("SELECT");
    expect((await away.raw("/courses")).headers.get("Content-Type")).toBe("application/problem+json");
    const headers = { "Content-Type": "text/html", "Content-Security-Policy": "default-src 'none'" };
    const sick = gateway({ WEB: failing(async () => new Response("<h1>Resting</h1>", { status: 503, headers })) });
    expect(await (await sick.raw("/courses", { headers: html })).text()).toBe("<h1>Resting</h1>");
  });

  it("leaves the others as they are", async () => {
    const { send } = gateway({ CONTENT: failing(() => Promise.reject(new Error("away"))) });
    expect((await send("GET", "/v1/users/ann")).status).toBe(200);
  });

  it("and says so as problem details is believed", async () => {
    const problem = { status: 503, headers: { "Content-Type": "application/problem+json", "Retry-After": "9" } };
    const { send } = gateway({ CONTENT: failing(async () => new Response('{"code":"service.unavailable"}', problem)) });
    const answer = await send("GET", "/v1/courses");
    expect([answer.status, answer.headers.get("Retry-After"), codeOf(answer)]).toEqual([
      503,
      "9",
      "service.unavailable",
    ]);
  });
});

it("answers its own crash as an internal problem without details", async () => {
  const { send } = gateway({ ASSETS: failing(() => Promise.reject(new TypeError(secret))) });
  const answer = await send("GET", "/docs");
  expect([answer.status, codeOf(answer)]).toEqual([500, "internal"]);
  expect(JSON.stringify(answer.body)).not.toContain("SELECT");
});

describe("an answer", () => {
  it("keeps its status, headers and every cookie", async () => {
    const headers = new Headers({ Location: "/v1/courses/crs_1", ETag: '"v1"' });
    headers.append("Set-Cookie", "a=1; Path=/");
    headers.append("Set-Cookie", "b=2; Path=/");
    const { send } = gateway({ IDENTITY: failing(async () => new Response("made", { status: 201, headers })) });
    const answer = await send("POST", "/v1/auth/sign-in/email", {});
    expect([answer.status, answer.body, answer.headers.get("ETag")]).toEqual([201, "made", '"v1"']);
    expect(answer.headers.get("Location")).toBe("/v1/courses/crs_1");
    expect(answer.headers.getSetCookie()).toEqual(["a=1; Path=/", "b=2; Path=/"]);
  });

  it("that sends the browser elsewhere is passed on, not followed", async () => {
    const { send } = gateway({ IDENTITY: failing(async () => Response.redirect("https://elsewhere.example/", 302)) });
    const answer = await send("GET", "/v1/auth/callback/google?code=x");
    expect([answer.status, answer.headers.get("Location")]).toEqual([302, "https://elsewhere.example/"]);
  });

  it("without a body stays without one", async () => {
    const { send } = gateway({
      CONTENT: failing(async () => new Response(null, { status: 304, headers: { ETag: '"v1"' } })),
    });
    const answer = await send("GET", "/v1/courses");
    expect([answer.status, answer.body, answer.headers.get("ETag")]).toEqual([304, "", '"v1"']);
  });
});
