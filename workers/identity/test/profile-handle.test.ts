import { env } from "cloudflare:workers";
import { codeOf } from "@edgewise/testkit/client";
import { countingDatabase } from "@edgewise/testkit/counting-database";
import { drizzle } from "drizzle-orm/d1";
import { describe, expect, it } from "vitest";
import { createProfile } from "../src/profile/create-profile.ts";
import { people } from "../src/profile/people.ts";
import { auditOf, client, eventsAbout, freshHandle, profiled, registered, testCtx } from "./profile-people.ts";

/** A name that nobody has, of letters alone. */
function freshName(): string {
  return crypto.randomUUID().replace(/[\d-]/g, "").padEnd(8, "q");
}

describe("a handle", () => {
  it("goes to exactly one of two people who take it at once", async () => {
    const both = [await profiled(), await profiled()];
    const handle = freshHandle();
    const take = (who: (typeof both)[number]) => client(who).patch("/v1/me", { handle }, { "If-Match": '"v1"' });
    const answers = await Promise.all(both.map(take));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.map(codeOf)).toContain("resource.conflict");
    const loser = both[answers.findIndex(({ status }) => status === 409)];
    expect((await client(loser).get("/v1/me")).body).toMatchObject({ handle: loser?.handle, version: 1 });
    expect(await eventsAbout(loser?.id ?? "")).toHaveLength(1);
    expect(await auditOf(loser?.id ?? "")).toEqual([]);
  });

  it("is taken whatever its case, in the database too", async () => {
    const ada = await profiled();
    const eve = await profiled();
    const answer = await client(eve).patch("/v1/me", { handle: ada.handle.toUpperCase() }, { "If-Match": "*" });
    expect([answer.status, codeOf(answer)]).toEqual([409, "resource.conflict"]);
    const set = env.DB.prepare("UPDATE profiles SET handle = ? WHERE user_id = ?");
    for (const bad of [ada.handle, "Upper", "ab", "with_underscore", "x".repeat(31)]) {
      await expect(set.bind(bad, eve.id).run()).rejects.toThrow(/constraint failed/);
    }
  });

  it("leaves a trace in the audit log when it changes", async () => {
    const ada = await profiled();
    const headers = { "If-Match": "*", "X-Forwarded-For": "198.51.100.77", "User-Agent": "curl/8.1" };
    await client(ada).patch("/v1/me", { handle: freshHandle() }, headers);
    expect(await auditOf(ada.id)).toMatchObject([
      { action: "account.handle-changed", actor_id: ada.id, network: "198.51.100.0/24", agent: "curl" },
    ]);
  });
});

describe("a handle that was given up", () => {
  const rename = (who: Awaited<ReturnType<typeof profiled>>, handle: string) =>
    client(who).patch("/v1/me", { handle }, { "If-Match": "*" });

  it("rests: nobody else gets it, neither by choice nor by name, and its owner may take it back", async () => {
    const ada = await profiled({ name: freshName() });
    const eve = await profiled();
    expect((await rename(ada, freshHandle())).status).toBe(200);
    const taken = await rename(eve, ada.handle);
    expect([taken.status, codeOf(taken)]).toEqual([409, "resource.conflict"]);
    expect((await profiled({ name: ada.name })).handle).toMatch(new RegExp(`^${ada.handle}-`));
    expect((await client().get(`/v1/users/${ada.handle}`)).status).toBe(404);
    expect((await rename(ada, ada.handle)).body).toMatchObject({ handle: ada.handle });
  });

  it("is free again after ninety days", async () => {
    const ada = await profiled();
    const eve = await profiled();
    await rename(ada, freshHandle());
    const age = env.DB.prepare("UPDATE released_handles SET until = until - ? WHERE handle = ?");
    await age.bind(90 * 86_400_000, ada.handle).run();
    expect((await rename(eve, ada.handle)).body).toMatchObject({ handle: ada.handle });
  });

  it("cannot be hoarded: of one person only the last three rest", async () => {
    const ada = await profiled();
    const handles = Array.from({ length: 5 }, freshHandle);
    for (const handle of handles) expect((await rename(ada, handle)).status).toBe(200);
    const { results } = await env.DB.prepare("SELECT handle FROM released_handles WHERE user_id = ?")
      .bind(ada.id)
      .all<{ handle: string }>();
    expect(results.map(({ handle }) => handle).sort()).toEqual(handles.slice(1, 4).sort());
  });
});

describe("a new user's profile", () => {
  it("takes the handle from the name, and an ending where the name is taken", async () => {
    const name = freshName();
    const first = await profiled({ name });
    const second = await profiled({ name });
    expect(first.handle).toBe(name);
    expect(second.handle).toMatch(new RegExp(`^${name}-[2-9a-z]{8}$`));
  });

  it("gives everybody a handle when many of one name come at once", async () => {
    const name = freshName();
    const crowd = await Promise.all(Array.from({ length: 12 }, () => registered({ name })));
    const made = await Promise.all(crowd.map((who) => createProfile(testCtx(), who)));
    expect(new Set(made.map(({ handle }) => handle)).size).toBe(12);
    expect(made.filter(({ handle }) => handle === name)).toHaveLength(1);
  });

  it("is made once, however often it is asked for, and told once", async () => {
    const who = await registered();
    const made = await Promise.all(Array.from({ length: 5 }, () => createProfile(testCtx(), who)));
    expect(new Set(made.map(({ handle }) => handle)).size).toBe(1);
    const events = await eventsAbout(who.id);
    expect(events).toMatchObject([
      { type: "identity.profile.changed.v1", data: { pii: { handle: made[0]?.handle, name: who.name } } },
    ]);
  });

  it("says nothing of the address, and keeps language and zone that it understands", async () => {
    const who = await registered({ name: "someone@example.org", email: "someone@example.org" });
    const ctx = testCtx();
    const made = await createProfile(ctx, { ...who, locale: "pt-br", timeZone: "america/sao_paulo" });
    expect(made).toMatchObject({ locale: "pt-BR", timeZone: "America/Sao_Paulo" });
    expect(made.handle).toMatch(/^member-[2-9a-z]{8}$/);
    const odd = await createProfile(ctx, { ...(await registered()), locale: "!", timeZone: "nowhere" });
    expect(odd).toMatchObject({ locale: "en", timeZone: "UTC" });
  });
});

describe("people", () => {
  it("gives the public face of a hundred users in one query", async () => {
    const shown = await profiled({ name: "Ada Lovelace" });
    const hidden = await profiled();
    const avatarUrl = "https://ada.example/face.png";
    const visibility = { name: "members", avatarUrl: "members" };
    await client(shown).patch("/v1/me", { avatarUrl }, { "If-Match": "*" });
    await client(hidden).patch("/v1/me", { avatarUrl, visibility }, { "If-Match": "*" });
    const { db, queries } = countingDatabase(env.DB);
    const unknown = Array.from({ length: 98 }, (_, i) => `usr_${i}`);
    const found = await people({ db: drizzle(db) }, [...unknown, shown.id, hidden.id]);
    expect(found.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([
      { id: shown.id, handle: shown.handle, name: "Ada Lovelace", avatarUrl },
      { id: hidden.id, handle: hidden.handle, name: hidden.handle, avatarUrl: null },
    ]);
    expect(queries()).toBe(1);
    expect(await people({ db: drizzle(db) }, [])).toEqual([]);
    expect(await people({ db: drizzle(db) }, [...unknown, "usr_x", "usr_y", shown.id])).toEqual([]);
  });
});
