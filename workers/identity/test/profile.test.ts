import { env } from "cloudflare:workers";
import { codeOf } from "@edgewise/testkit/client";
import { commonCases } from "@edgewise/testkit/common-cases";
import { person } from "@edgewise/testkit/people";
import { describe, expect, it } from "vitest";
import { client, eventsAbout, freshHandle, profiled, registered } from "./profile-people.ts";

const owner = await profiled();

commonCases(client, [
  { name: "getMe", method: "GET", path: () => "/v1/me", owner: () => owner },
  {
    name: "changeMe",
    method: "PATCH",
    path: () => "/v1/me",
    headers: { "If-Match": "*" },
    body: { bio: "Hello." },
    owner: () => owner,
    malformed: { body: { timeZone: "Mars/Olympus" }, pointer: "#/timeZone" },
  },
]);

describe("reading one's own profile", () => {
  it("answers profile, address, roles and organisations with an ETag", async () => {
    const ada = await profiled({ roles: ["learner", "creator"] });
    const organisationId = `org_${ada.id.slice(4)}`;
    await env.DB.batch([
      env.DB.prepare("INSERT INTO organisations (id, name, slug, created_at) VALUES (?, 'Society', ?, 0)").bind(
        organisationId,
        organisationId,
      ),
      env.DB.prepare(
        "INSERT INTO members (id, organization_id, user_id, role, created_at) VALUES (?, ?, ?, 'admin', 0)",
      ).bind(crypto.randomUUID(), organisationId, ada.id),
    ]);
    const answer = await client(ada).get("/v1/me");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("ETag")).toBe('"v1"');
    expect(answer.headers.get("Cache-Control")).toBe("private, no-cache");
    expect(answer.body).toEqual({
      id: ada.id,
      handle: ada.handle,
      name: ada.name,
      avatarUrl: null,
      bio: null,
      locale: "en",
      timeZone: "UTC",
      country: null,
      skills: [],
      links: [],
      visibility: expect.objectContaining({ name: "public", country: "private" }),
      captionsByDefault: false,
      captionLanguage: null,
      email: ada.email,
      emailVerified: false,
      roles: ["learner", "creator"],
      organisations: [{ id: organisationId, name: "Society", slug: organisationId, role: "admin" }],
      impersonatedBy: null,
      version: 1,
    });
  });

  it("gives a profile to whom registration left without one, once", async () => {
    const late = await registered();
    const [first, second] = await Promise.all([client(late).get("/v1/me"), client(late).get("/v1/me")]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(first.body.handle).toBe(second.body.handle);
    expect(await eventsAbout(late.id)).toHaveLength(1);
  });

  it("refuses the token of an account that is gone", async () => {
    const answer = await client(person()).get("/v1/me");
    expect([answer.status, codeOf(answer)]).toEqual([401, "auth.invalid"]);
  });
});

describe("changing one's own profile", () => {
  it("keeps how one likes captions, for oneself alone", async () => {
    const ada = await profiled();
    const wish = { captionsByDefault: true, captionLanguage: "ES-mx" };
    const changed = await client(ada).patch("/v1/me", wish, { "If-Match": '"v1"' });
    expect([changed.status, changed.body.captionsByDefault, changed.body.captionLanguage]).toEqual([
      200,
      true,
      "es-MX",
    ]);
    expect((await client(ada).get("/v1/me")).body).toEqual(changed.body);
    expect(await eventsAbout(ada.id)).toHaveLength(1);
    const seen = await client(person()).get(`/v1/users/${ada.handle}`);
    expect([seen.status, Object.keys(seen.body).filter((key) => key.startsWith("caption"))]).toEqual([200, []]);
    const back = await client(ada).patch("/v1/me", { captionLanguage: null }, { "If-Match": '"v2"' });
    expect(back.body).toMatchObject({ captionsByDefault: true, captionLanguage: null });
    const wrong = await client(ada).patch("/v1/me", { captionLanguage: "no language" }, { "If-Match": "*" });
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([400, "#/captionLanguage"]);
  });

  it("keeps what the patch leaves out and empties what it sets to null (RFC 7396)", async () => {
    const ada = await profiled();
    const first = await client(ada).patch(
      "/v1/me",
      { bio: "One.", country: "gb", skills: ["a", "b"], links: [{ label: "Notes", url: "https://ada.example/n" }] },
      { "If-Match": '"v1"' },
    );
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ bio: "One.", country: "GB", skills: ["a", "b"], version: 2 });
    const second = await client(ada).patch(
      "/v1/me",
      { bio: null, skills: null, visibility: { bio: "public", links: null } },
      { "If-Match": '"v2"', "Content-Type": "application/merge-patch+json" },
    );
    expect(second.headers.get("ETag")).toBe('"v3"');
    expect(second.body).toMatchObject({
      bio: null,
      country: "GB",
      skills: [],
      links: [{ label: "Notes" }],
      visibility: { bio: "public", links: "members", name: "public" },
      version: 3,
    });
    expect((await client(ada).get("/v1/me")).body).toEqual(second.body);
  });

  it("changes nothing, not even the version, when nothing is different", async () => {
    const ada = await profiled();
    const answer = await client(ada).patch("/v1/me", { name: ada.name }, { "If-Match": '"v1"' });
    expect(answer.body).toMatchObject({ name: ada.name, version: 1 });
    expect(await eventsAbout(ada.id)).toHaveLength(1);
  });

  it("refuses the second of two changes to one version", async () => {
    const ada = await profiled();
    const change = (bio: string) => client(ada).patch("/v1/me", { bio }, { "If-Match": '"v1"' });
    const answers = await Promise.all(["One.", "Two.", "Three."].map(change));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const late = await change("Four.");
    expect([late.status, codeOf(late)]).toEqual([412, "precondition.failed"]);
    const winner = answers.find(({ status }) => status === 200);
    expect((await client(ada).get("/v1/me")).body).toEqual(winner?.body);
  });

  it("wants an If-Match", async () => {
    const answer = await client(owner).patch("/v1/me", { bio: "Hello." });
    expect([answer.status, codeOf(answer)]).toEqual([428, "precondition.required"]);
  });

  it("gives a repeat under one Idempotency-Key the first answer, and refuses another body", async () => {
    const ada = await profiled();
    const headers = { "If-Match": '"v1"', "Idempotency-Key": crypto.randomUUID() };
    const first = await client(ada).patch("/v1/me", { bio: "One." }, headers);
    const repeat = await client(ada).patch("/v1/me", { bio: "One." }, headers);
    expect(repeat.status).toBe(200);
    expect(repeat.body).toEqual(first.body);
    expect([repeat.headers.get("ETag"), repeat.headers.get("Idempotent-Replayed")]).toEqual(['"v2"', "true"]);
    const other = await client(ada).patch("/v1/me", { bio: "Two." }, headers);
    expect([other.status, codeOf(other)]).toEqual([422, "idempotency.mismatch"]);
    expect((await client(ada).get("/v1/me")).body).toMatchObject({ bio: "One.", version: 2 });
  });

  it("keeps the Idempotency-Key of a first change by somebody who had no profile yet", async () => {
    const late = await registered();
    const headers = { "If-Match": "*", "Idempotency-Key": crypto.randomUUID() };
    const first = await client(late).patch("/v1/me", { bio: "One." }, headers);
    const repeat = await client(late).patch("/v1/me", { bio: "One." }, headers);
    expect(first.body).toMatchObject({ bio: "One.", version: 2 });
    expect(repeat.body).toEqual(first.body);
  });

  it("tells the others of a new name in the same commit, and only of what they may see", async () => {
    const ada = await profiled();
    const handle = freshHandle();
    await client(ada).patch("/v1/me", { name: "Countess", handle }, { "If-Match": "*" });
    await client(ada).patch("/v1/me", { bio: "Not an appearance." }, { "If-Match": "*" });
    await client(ada).patch("/v1/me", { visibility: { name: "members" } }, { "If-Match": "*" });
    const events = await eventsAbout(ada.id);
    expect(events.map(({ type }) => type)).toEqual(Array(3).fill("identity.profile.changed.v1"));
    expect(events[1]?.data).toMatchObject({ pii: { name: "Countess", handle, avatarUrl: null } });
    expect(events[2]?.data).toMatchObject({ pii: { name: handle, handle } });
    const instants = events.map(({ data }) => Number(data.changedAt));
    expect(instants).toEqual([...new Set(instants)].sort((a, b) => a - b));
    const user = await env.DB.prepare("SELECT name FROM users WHERE id = ?").bind(ada.id).first("name");
    expect(user).toBe("Countess");
  });
});
