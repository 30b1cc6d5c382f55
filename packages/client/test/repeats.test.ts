import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { newClient } from "../src/client.ts";
import { problem, serverThat } from "./server.ts";

const quick = { baseMs: 1 };
const busy = problem(503, "service.unavailable");
const created = { status: 201, body: { id: "crs_1" } };
const course = { title: "Tea", language: "en", summary: "" };

describe("a call that is harmless to repeat", () => {
  it.each([
    ["no answer", "cut" as const],
    ["a busy platform", busy],
    ["too many requests", problem(429, "rate.limited")],
    ["a proxy without a platform", { status: 502, body: "<html>" }],
  ])("is repeated after %s", async (_, failure) => {
    const { baseUrl, arrived } = await serverThat(failure, failure, { body: { ok: true } });
    expect(await newClient({ baseUrl, ...quick }).get("/v1/me")).toEqual({ ok: true });
    expect(arrived.length).toBe(3);
  });

  it("is not repeated for ever, nor when the answer would be the same", async () => {
    const always = await serverThat(busy);
    await expect(newClient({ baseUrl: always.baseUrl, ...quick }).get("/v1/me")).rejects.toMatchObject({ status: 503 });
    expect(always.arrived.length).toBe(3);
    const missing = await serverThat(problem(404, "resource.missing"));
    await expect(newClient({ baseUrl: missing.baseUrl, ...quick }).get("/v1/me")).rejects.toMatchObject({
      status: 404,
    });
    expect(missing.arrived.length).toBe(1);
  });

  it("is repeated as often as the call says", async () => {
    const { baseUrl, arrived } = await serverThat(busy);
    const api = newClient({ baseUrl, ...quick, retries: 0 });
    await expect(api.get("/v1/me")).rejects.toMatchObject({ status: 503 });
    await expect(api.get("/v1/me", { retries: 1 })).rejects.toMatchObject({ status: 503 });
    expect(arrived.length).toBe(3);
  });

  it("waits for as long as the platform asks", async () => {
    const later = problem(429, "rate.limited", { headers: { "Retry-After": "1" } });
    const { baseUrl } = await serverThat(later, { body: { ok: true } });
    const begun = performance.now();
    await newClient({ baseUrl, ...quick }).get("/v1/me");
    expect(performance.now() - begun).toBeGreaterThanOrEqual(990);
  });

  it.each([
    ["its longest pause", { pauseMaxMs: 500 }],
    ["its time", { timeoutMs: 500 }],
  ])("fails at once when the platform asks for more than %s", async (_, limit) => {
    const later = problem(429, "rate.limited", { headers: { "Retry-After": "1" } });
    const { baseUrl, arrived } = await serverThat(later);
    const refused = newClient({ baseUrl, ...quick, ...limit }).get("/v1/me");
    await expect(refused).rejects.toMatchObject({ code: "rate.limited", retryAfterSeconds: 1 });
    expect(arrived.length).toBe(1);
  });

  it("ends while it pauses when the caller gives up", async () => {
    // A pause of an hour that only the caller ends.
    const later = problem(503, "service.unavailable", { headers: { "Retry-After": "3600" } });
    const patient = { pauseMaxMs: 4_000_000, timeoutMs: 8_000_000 };
    const { baseUrl, arrived } = await serverThat(later);
    const leaving = new AbortController();
    const reason = new Error("left the page");
    const call = newClient({ baseUrl, ...patient }).get("/v1/me", { signal: leaving.signal });
    await expect.poll(() => arrived.length).toBe(1);
    leaving.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(arrived.length).toBe(1);
  });
});

describe("a write", () => {
  it("carries one key through all its repeats, and the next write another", async () => {
    const { baseUrl, arrived } = await serverThat("cut", busy, created);
    const api = newClient({ baseUrl, ...quick });
    await api.post("/v1/authoring/courses", { body: course });
    await api.post("/v1/authoring/courses", { body: course });
    const keys = arrived.map(({ headers }) => headers["idempotency-key"]);
    expect(keys[0]).toMatch(/^[\w-]{20,}$/);
    expect(keys.slice(0, 3)).toEqual([keys[0], keys[0], keys[0]]);
    expect(keys[3]).not.toBe(keys[0]);
    expect(arrived[2]?.body).toBe(JSON.stringify(course));
  });

  it("carries the caller's key when there is one", async () => {
    const { baseUrl, arrived } = await serverThat(created);
    await newClient({ baseUrl }).post("/v1/authoring/courses", { body: course, idempotencyKey: "import-7" });
    expect(arrived[0]?.headers["idempotency-key"]).toBe("import-7");
  });

  it("needs no key to be repeated when it replaces", async () => {
    const { baseUrl, arrived } = await serverThat("cut", { body: {} });
    await newClient({ baseUrl, ...quick }).put("/v1/me/roles/creator");
    expect(arrived.map(({ headers }) => headers["idempotency-key"])).toEqual([undefined, undefined]);
  });

  it("is sent once where the platform knows no keys", async () => {
    const { baseUrl, arrived } = await serverThat(busy);
    const body = { email: "lee@example.org", password: "correct horse" };
    const refused = newClient({ baseUrl, ...quick }).post("/v1/auth/sign-in/email", { body });
    await expect(refused).rejects.toMatchObject({ code: "service.unavailable" });
    expect(arrived.map(({ headers }) => headers["idempotency-key"])).toEqual([undefined]);
  });
});

describe("the API's description", () => {
  it("knows keys for every write but those below /v1/auth, those that replace, and those that store nothing", () => {
    const file = new URL("../../contracts/openapi.json", import.meta.url);
    const { paths }: { paths: Record<string, Record<string, Described>> } = JSON.parse(readFileSync(file, "utf8"));
    const without = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([method, { parameters = [] }]) => method !== "get" && !parameters.some(isKey))
        .map(([method]) => `${method} ${path}`),
    );
    expect(without.length).toBeGreaterThan(0);
    const storesNothing = ["post /v1/authoring/preview"];
    const known = (write: string) => /^(?:post \/v1\/auth\/|put )/.test(write) || storesNothing.includes(write);
    expect(without.filter((write) => !known(write))).toEqual([]);
  });
});

interface Described {
  parameters?: { name: string }[];
}

function isKey({ name }: { name: string }): boolean {
  return name.toLowerCase() === "idempotency-key";
}
