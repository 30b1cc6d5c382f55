import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { ApiProblem, isProblem } from "../src/api-problem.ts";
import { newClient } from "../src/client.ts";
import { problem, type Scripted, serverThat, slowMs } from "./server.ts";

const once = { retries: 0 };

describe("a refusal", () => {
  it("rejects with its code, sentence, status and trace", async () => {
    const caught = await refusalOf(problem(403, "auth.scope"));
    expect(caught).toBeInstanceOf(ApiProblem);
    expect(caught).toMatchObject({
      code: "auth.scope",
      status: 403,
      title: "Title of auth.scope",
      message: "About auth.scope.",
      traceId: "0af7651916cd43dd8448eb211c80319c",
      errors: [],
      retryAfterSeconds: undefined,
    });
  });

  it("says by field what is wrong", async () => {
    const errors = [
      { pointer: "#/profile/na%7Eme", detail: "Too long." },
      { pointer: "#/profile/na%7Eme", detail: "Too dull." },
      { parameter: "limit", detail: "At most 100." },
      { pointer: "#/%", detail: "Odd." },
    ];
    const caught = await refusalOf(problem(400, "input.invalid", { errors }));
    expect(caught.fields).toEqual({ "/profile/na~me": "Too long.", limit: "At most 100.", "#/%": "Odd." });
    expect(caught.errors).toEqual(errors);
  });

  it("says in how many seconds to come back, from seconds and from a date", async () => {
    const seconds = await refusalOf(problem(429, "rate.limited", { headers: { "Retry-After": "17" } }));
    expect(seconds.retryAfterSeconds).toBe(17);
    const date = new Date(Date.now() + 60_000).toUTCString();
    const dated = await refusalOf(problem(503, "service.unavailable", { headers: { "Retry-After": date } }));
    expect(dated.retryAfterSeconds).toBeGreaterThan(50);
    expect(dated.retryAfterSeconds).toBeLessThanOrEqual(60);
    const nonsense = await refusalOf(problem(503, "service.unavailable", { headers: { "Retry-After": "soon" } }));
    expect(nonsense.retryAfterSeconds).toBeUndefined();
  });
});

describe("what no platform answered", () => {
  it.each<[string, Scripted]>([
    ["a proxy's page", { status: 502, headers: { "Content-Type": "text/html" }, body: "<h1>Bad gateway</h1>" }],
    ["JSON of another shape", { status: 404, body: { error: "nope" } }],
    ["null", { status: 500, body: null }],
    ["a success that is no JSON", { status: 200, headers: { "Content-Type": "application/json" }, body: "<html>" }],
  ])("is unreadable: %s", async (_, scripted) => {
    const { status } = scripted as { status: number };
    expect(await refusalOf(scripted)).toMatchObject({ code: "unreadable", status });
  });

  it("that is no problem is handed on as it was said", async () => {
    const scripted = { status: 503, headers: { "Content-Type": "application/json" }, body: { ok: false } };
    expect(await refusalOf(scripted)).toMatchObject({ code: "unreadable", body: { ok: false } });
  });

  it("is a broken network when the connection is cut before or within the answer", async () => {
    expect(await refusalOf("cut")).toMatchObject({ code: "network", status: 0, cause: expect.any(TypeError) });
    expect(await refusalOf("half")).toMatchObject({ code: "network", status: 200 });
  });

  it("is a timeout when it takes too long", async () => {
    const { baseUrl } = await serverThat("silence");
    const slow = newClient({ baseUrl, timeoutMs: 20 }).get("/v1/me");
    await expect(slow).rejects.toMatchObject({ code: "timeout", message: "No answer in 20 ms." });
  });

  it("is the caller's own reason when the caller gave up, before or meanwhile", async () => {
    const { baseUrl, arrived } = await serverThat("silence");
    const api = newClient({ baseUrl });
    const reason = new Error("left the page");
    await expect(api.get("/v1/me", { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(arrived).toEqual([]);
    const leaving = new AbortController();
    const call = api.get("/v1/me", { signal: leaving.signal });
    leaving.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(getEventListeners(leaving.signal, "abort")).toEqual([]);
  });
});

describe("a body that is given as it comes", () => {
  it("may take longer than the call", async () => {
    const { baseUrl } = await serverThat("slow");
    const response = await newClient({ baseUrl, timeoutMs: slowMs / 2 }).send("get", "/v1/courses");
    expect(await response.text()).toBe('{"items":[]}');
  });

  it("still ends when the caller gives up", async () => {
    const { baseUrl } = await serverThat("stalled");
    const leaving = new AbortController();
    const response = await newClient({ baseUrl }).send("get", "/v1/courses", { signal: leaving.signal });
    const reason = new Error("left the page");
    leaving.abort(reason);
    await expect(response.text()).rejects.toBe(reason);
  });
});

describe("isProblem", () => {
  it("knows its codes, also of another copy of the module, and nothing else", () => {
    const caught = new ApiProblem({ code: "network", detail: "Gone." });
    expect([isProblem(caught), isProblem(caught, "timeout", "network"), isProblem(caught, "timeout")]).toEqual([
      true,
      true,
      false,
    ]);
    expect(isProblem(Object.assign(new Error("Gone."), { name: "ApiProblem", code: "network" }), "network")).toBe(true);
    expect([
      isProblem(new Error("x")),
      isProblem(undefined),
      isProblem({ name: "ApiProblem", code: "network" }),
    ]).toEqual([false, false, false]);
  });
});

async function refusalOf(scripted: Scripted): Promise<ApiProblem> {
  const { baseUrl } = await serverThat(scripted);
  const caught: unknown = await newClient({ baseUrl, ...once })
    .get("/v1/me")
    .catch((error: unknown) => error);
  if (!isProblem(caught)) throw caught;
  return caught;
}
