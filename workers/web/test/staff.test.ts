import { describe, expect, it } from "vitest";
import { type Answers, pages, refused, site } from "./pages.ts";

const user = {
  ...{
    id: "usr_01",
    handle: "eve",
    name: "Eve <b>",
    email: "eve@example.org",
    emailVerified: true,
    roles: ["learner"],
  },
  ...{ secondFactor: false, createdAt: "2026-11-01T09:00:00.000Z", ban: null },
};
const course = {
  ...{ id: "crs_01", slug: "sql", title: "SQL", language: "en", access: "free", status: "published", latestVersion: 2 },
  ...{ lessonCount: 3, owners: [{ id: "usr_02", handle: "ada", name: "Ada", avatarUrl: null }], takedown: null },
  ...{ createdAt: "2026-11-01T09:00:00.000Z", updatedAt: "2026-11-02T09:00:00.000Z" },
};
const page = (...items: object[]) => ({ items, next: null });
const answers = (over: Answers = {}): Answers => ({
  "GET /v1/admin/users": page(user),
  "GET /v1/admin/users/usr_01": user,
  "GET /v1/admin/audit": page(),
  "GET /v1/admin/courses": page(course),
  "GET /v1/admin/courses/crs_01/actions": page(),
  ...over,
});

describe("staff", () => {
  it("see how each service is, also when the platform says 503", async () => {
    const health = { ok: false, services: [{ service: "content", ok: false, checks: {} }], sick: ["content"] };
    const { request } = pages(answers({ "GET /healthz": () => Response.json(health, { status: 503 }) }));
    const answer = await request("/staff");
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain("At least one service is unhealthy");
    expect(html).toContain("No answer in time");
  });

  it("and nobody else", async () => {
    const forbidden = refused("auth.forbidden", 403);
    const { request } = pages({
      "GET /healthz": { ok: true, services: [], sick: [] },
      "GET /v1/admin/users": forbidden,
    });
    expect((await request("/staff")).status).toBe(403);
    expect((await request("/staff/users")).status).toBe(403);
  });

  it("search people, and go on with the same search", async () => {
    const { request, asked } = pages(answers({ "GET /v1/admin/users": { items: [user], next: "c2" } }));
    const html = await (await request("/staff/users?query=eve&role=&banned=false")).text();
    expect(new URL(asked[0]?.url ?? site).search).toBe("?query=eve&banned=false");
    expect(html).toContain('href="/staff/users?query=eve&amp;role=&amp;banned=false&amp;cursor=c2"');
    expect(html).toContain("Eve &lt;b&gt;");
  });

  it("suspend an account with a reason, once however often the form is sent", async () => {
    const { submit, asked } = pages(answers({ "PUT /v1/admin/users/usr_01/ban": user }));
    const answer = await submit("/staff/users/usr_01/ban", { key: "k1", reason: "Spam", until: "2026-12-01" });
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/staff/users/usr_01?done"]);
    expect(asked[0]?.headers.get("Idempotency-Key")).toBe("k1");
    expect(await asked[0]?.json()).toEqual({ reason: "Spam", until: "2026-12-01T23:59:59.999Z" });
  });

  it("give exactly the roles that are ticked, none included", async () => {
    const { submit, asked } = pages(answers({ "PUT /v1/admin/users/usr_01/roles": user }));
    await submit("/staff/users/usr_01/roles", { key: "k1", roles: "creator" });
    await submit("/staff/users/usr_01/roles", { key: "k2" });
    expect([await asked[0]?.json(), await asked[1]?.json()]).toEqual([{ roles: ["creator"] }, { roles: [] }]);
  });

  it("have to say why a course is taken down, and keep what they typed when that is refused", async () => {
    const gone = refused("course.state", 409);
    const { submit } = pages(answers({ "PUT /v1/admin/courses/crs_01/takedown": gone }));
    const empty = await submit("/staff/courses/crs_01/takedown", { key: "k1", reason: "  " });
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining("Please fill this in.")]);
    const late = await submit("/staff/courses/crs_01/takedown", { key: "k1", reason: "Stolen" });
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('value="Stolen"')]);
  });

  it("act as somebody under a banner that ends it", async () => {
    const me = { name: "Eve", roles: ["learner"], impersonatedBy: { id: "usr_9", name: "Root" } };
    const { request } = pages({ "GET /v1/me": me });
    const html = await (await request("/fragments/menu")).text();
    expect(html).toContain("You are acting as Eve.");
    expect(html).toContain('action="/staff/stop-acting"');
  });
});
