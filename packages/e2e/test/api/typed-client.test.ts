import { type ApiProblem, isProblem } from "@edgewise/client/api-problem";
import { type Client, newClient } from "@edgewise/client/client";
import { describe, expect, it } from "vitest";
import { origin } from "../../src/platform.ts";
import { creator, learner, ok, type Visitor } from "../../src/visitor.ts";

const anybody = () => newClient({ baseUrl: origin() });

/** The client of a program that acts for somebody. */
async function programOf(who: Visitor): Promise<Client> {
  const { token } = (await ok(who.get("/v1/auth/token"))).body;
  return newClient({ baseUrl: origin(), headers: { Authorization: `Bearer ${token}` } });
}

async function problemOf(call: Promise<unknown>): Promise<ApiProblem> {
  const caught: unknown = await call.catch((error: unknown) => error);
  if (isProblem(caught)) return caught;
  throw new Error("It was no problem.", { cause: caught });
}

describe("the typed client", () => {
  it("reads the courses page by page: all of them, each once", async () => {
    const api = anybody();
    const whole = await api.get("/v1/courses", { query: { limit: 100, sort: "title" } });
    expect(whole.items.length).toBeGreaterThan(1);
    const slugs: string[] = [];
    for await (const { slug } of api.items("/v1/courses", { query: { limit: 1, sort: "title" } })) slugs.push(slug);
    expect(slugs).toEqual(whole.items.map(({ slug }) => slug));

    const [first = expect.fail()] = whole.items;
    const course = await api.get("/v1/courses/{idOrSlug}", { path: { idOrSlug: first.slug } });
    expect([course.id, course.title]).toEqual([first.id, first.title]);
  });

  it("tells refusals by their code, and wrong fields by their name", async () => {
    const api = anybody();
    const missing = await problemOf(api.get("/v1/courses/{idOrSlug}", { path: { idOrSlug: crypto.randomUUID() } }));
    expect([missing.code, missing.status]).toEqual(["resource.missing", 404]);
    expect(missing.traceId).toMatch(/^[0-9a-f]{32}$/);
    const invalid = await problemOf(api.get("/v1/search", { query: { q: "tea", limit: 1000 } }));
    expect([invalid.code, Object.keys(invalid.fields)]).toEqual(["input.invalid", ["limit"]]);
    const anonymous = await problemOf(api.get("/v1/me"));
    expect(anonymous.code).toBe("auth.required");
  });

  it("changes what it read, and is told when somebody was faster", async () => {
    const api = await programOf(await learner());
    const { data, etag } = await api.ask("get", "/v1/me");
    const changed = await api.patch("/v1/me", { body: { bio: "Reads first." }, ifMatch: etag });
    expect([changed.id, changed.bio]).toEqual([data.id, "Reads first."]);
    const late = await problemOf(api.patch("/v1/me", { body: { bio: "Too late." }, ifMatch: etag }));
    expect(late.code).toBe("precondition.failed");
    const wrong = await problemOf(api.patch("/v1/me", { body: { name: "" }, ifMatch: "*" }));
    expect([wrong.code, Object.keys(wrong.fields)]).toEqual(["input.invalid", ["/name"]]);
    expect((await api.get("/v1/me")).bio).toBe("Reads first.");
  });

  it("acts with an API key, within its scopes", async () => {
    const session = await programOf(await learner());
    const { key } = await session.post("/v1/auth/api-keys", { body: { name: "Reader", scopes: ["identity:read"] } });
    const api = newClient({ baseUrl: origin(), headers: { Authorization: `Bearer ${key}` } });
    expect((await api.get("/v1/me")).id).toBe((await session.get("/v1/me")).id);
    const refused = await problemOf(api.patch("/v1/me", { body: { bio: "No." }, ifMatch: "*" }));
    expect(refused.code).toBe("auth.scope");
  });

  it("makes one course of a write that is sent twice under one key", async () => {
    const api = await programOf(await creator());
    const course = { body: { title: "Tea", language: "en" }, idempotencyKey: `import-${crypto.randomUUID()}` };
    const [first, again] = [
      await api.post("/v1/authoring/courses", course),
      await api.post("/v1/authoring/courses", course),
    ];
    expect(again.id).toBe(first.id);
    expect((await api.get("/v1/authoring/courses")).items.map(({ id }) => id)).toEqual([first.id]);
  });
});
