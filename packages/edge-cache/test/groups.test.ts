import { describe, expect, it } from "vitest";
import { groupsOf } from "../src/groups.ts";
import { type Ledger, localLedger } from "../src/ledger.ts";
import { newSite, reply } from "./site.ts";

const grouped = { "CDN-Cache-Control": "max-age=600, stale-if-error=600", "Cache-Groups": '"a", "b"', ETag: '"1"' };
const follow = { periodMs: 2_000, ageMaxMs: 5_000 };

describe("RFC 9875: the fields", () => {
  const read = (value: string | null) => groupsOf(value, "https://x.example");
  it("2: are lists of case-sensitive Strings, each once, parameters aside", () => {
    expect(read('"a", "A";x=1, "a"')).toEqual(["https://x.example a", "https://x.example A"]);
  });
  it("2: are ignored whole when any member is something else", () => {
    for (const value of ["a", '"a", b', '"a", 1', '("a")', '"a', null]) expect(read(value)).toEqual([]);
  });
  it("2.1: mean something within one origin only", () => {
    expect(groupsOf('"a"', "https://x.example")).not.toEqual(groupsOf('"a"', "https://y.example"));
  });
});

describe("RFC 9875 3: Cache-Group-Invalidation", () => {
  async function afterWrite(method: string, fields: Record<string, string>, path = "/write") {
    const site = newSite({ ledger: localLedger(), follow });
    site.answers(reply(grouped, "old"));
    await site.get("/one");
    await site.get("/two");
    site.answers(reply(fields), reply(grouped, "new"));
    await site.get(path, {}, method);
    return Promise.all([site.get("/one"), site.get("/two")]);
  }
  it("on an unsafe request's answer takes away every answer of the group", async () => {
    for (const group of ['"a"', '"x", "b"'])
      for (const answer of await afterWrite("POST", { "Cache-Group-Invalidation": group })) {
        expect(answer.body).toBe("new");
        expect(answer.member).toContain("fwd=stale");
      }
  });
  it("of another group, or on a safe request's answer, takes away nothing", async () => {
    for (const answer of await afterWrite("POST", { "Cache-Group-Invalidation": '"c"' })) expect(answer.hit).toBe(true);
    for (const answer of await afterWrite("GET", { "Cache-Group-Invalidation": '"a"' })) expect(answer.hit).toBe(true);
  });
});

describe("what a group's invalidation means for its answers", () => {
  async function invalidated() {
    const site = newSite({ ledger: localLedger(), follow });
    site.answers(reply(grouped, "old"));
    await site.get();
    site.answers(reply({ "Cache-Group-Invalidation": '"a"' }));
    await site.get("/write", {}, "POST");
    return site;
  }
  it("they are validated, and hold again after a 304", async () => {
    const site = await invalidated();
    site.answers(reply({}, null, 304));
    expect((await site.get()).body).toBe("old");
    expect(site.asked.at(-1)?.headers.get("If-None-Match")).toBe('"1"');
    expect((await site.get()).hit).toBe(true);
  });
  it("RFC 9111 4.4: they cover no error of the origin: they are known to be wrong", async () => {
    const site = await invalidated();
    site.answers(reply({}, "error", 503));
    expect((await site.get()).status).toBe(503);
  });
  it("an answer that was asked for before and arrives after does not hold", async () => {
    const site = newSite({ ledger: localLedger(), follow });
    const { promise: written, resolve } = Promise.withResolvers<void>();
    site.answers(
      async () => {
        await written;
        return reply(grouped, "before")();
      },
      reply({ "Cache-Group-Invalidation": '"a"' }),
      reply(grouped, "after"),
    );
    const early = site.get();
    await expect.poll(() => site.asked.length).toBe(1);
    await site.get("/write", {}, "POST");
    resolve();
    expect((await early).body).toBe("before");
    expect((await site.get()).body).toBe("after");
  });
  it("a change that came by no request is told by the Worker itself", async () => {
    const site = newSite({ ledger: localLedger(), follow });
    site.answers(reply(grouped, "old"), reply(grouped, "new"));
    await site.get();
    expect(await site.cache.invalidate(site.origin, ["b"], { waitUntil: () => {} })).toBe(true);
    expect((await site.get()).body).toBe("new");
  });
  it("an answer with more groups than are remembered is not stored, for nothing could take it away", async () => {
    const groups = (count: number) => Array.from({ length: count }, (_, i) => `"g${i}"`).join(", ");
    const site = newSite({ ledger: localLedger(), follow });
    site.answers(
      reply({ ...grouped, "Cache-Groups": groups(256) }),
      reply({ ...grouped, "Cache-Groups": groups(257) }),
    );
    await site.get("/many");
    expect((await site.get("/many")).hit).toBe(true);
    expect((await site.get("/more")).member).toContain("detail=groups");
    // A write may name any number.
    site.answers(reply({ "Cache-Group-Invalidation": groups(300).replace('"g0", ', "") }), reply(grouped, "new"));
    await site.get("/write", {}, "POST");
    expect((await site.get("/many")).body).toBe("new");
  });
});

describe("when the ledger cannot be reached", () => {
  const fail = () => Promise.reject(new Error("unreachable"));
  const down: Ledger = { read: fail, invalidate: fail };

  it("a change that came by no request says so, and holds in this isolate all the same", async () => {
    let isDown = false;
    const ledger = localLedger();
    const site = newSite({
      ledger: {
        read: (since) => ledger.read(since),
        invalidate: (...all) => (isDown ? fail() : ledger.invalidate(...all)),
      },
      follow,
    });
    site.answers(reply(grouped, "old"), reply(grouped, "new"));
    await site.get();
    isDown = true;
    expect(await site.cache.invalidate(site.origin, ["b"], { waitUntil: () => {} })).toBe(false);
    expect((await site.get()).body).toBe("new");
  });
  it("answers without groups are used as ever", async () => {
    const site = newSite({ ledger: down, follow });
    site.answers(reply({ "Cache-Control": "max-age=60" }));
    await site.get();
    expect((await site.get()).hit).toBe(true);
  });
  it("answers with groups are validated, and cover errors of the origin", async () => {
    const site = newSite({ ledger: down, follow });
    site.answers(reply(grouped, "old"), reply({}, null, 304), reply({}, "error", 503));
    await site.get();
    expect(await site.get()).toMatchObject({ body: "old", hit: false });
    const covered = await site.get();
    expect([covered.body, covered.member.includes("stale-if-error")]).toEqual(["old", true]);
  });
  it("what was known of it holds for its bound, not longer", async () => {
    const ledger = localLedger();
    let isDown = false;
    const site = newSite({
      ledger: { read: (since) => (isDown ? fail() : ledger.read(since)), invalidate: fail },
      follow,
    });
    site.answers(reply(grouped, "old"), reply(grouped, "new"));
    await site.get();
    isDown = true;
    site.passes(4);
    expect((await site.get()).hit).toBe(true);
    site.passes(2);
    expect((await site.get()).hit).toBe(false);
  });
});
