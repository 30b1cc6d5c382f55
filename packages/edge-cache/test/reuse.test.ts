import { describe, expect, it } from "vitest";
import { newSite, reply } from "./site.ts";

/** A site whose first answer has these fields and is stored; the next ones say "new". */
async function stored(headers: Record<string, string>, options: Parameters<typeof newSite>[0] = {}) {
  const site = newSite(options);
  site.answers(reply(headers, "old"), reply(headers, "new"));
  await site.get();
  return site;
}
const fresh = { "Cache-Control": "max-age=60" };

describe("RFC 9111 4: reuse", () => {
  it("a fresh answer is used, with its age in whole seconds", async () => {
    const site = await stored({ ...fresh, Age: "10" });
    site.passes(7);
    const { body, hit, headers, member } = await site.get();
    expect([body, hit, headers.get("Age")]).toEqual(["old", true, "17"]);
    expect(member).toBe("edge-cache;hit;ttl=43");
  });
  it("an answer that is as old as its lifetime is stale", async () => {
    const site = await stored(fresh);
    site.passes(60);
    expect((await site.get()).body).toBe("new");
  });
  it("an answer that came older than its lifetime is never used", async () => {
    const site = await stored({ ...fresh, Age: "90" });
    expect((await site.get()).body).toBe("new");
  });
  it("5.2.2.4: no-cache is never used without asking, a targeted one too", async () => {
    expect((await (await stored({ "Cache-Control": "max-age=60, no-cache", ETag: '"a"' })).get()).hit).toBe(false);
    const targeted = { "Cache-Control": "max-age=60", "CDN-Cache-Control": "max-age=60, no-cache", ETag: '"a"' };
    expect((await (await stored(targeted)).get()).hit).toBe(false);
  });
  it("RFC 9213: the targeted field decides, and is passed on or removed by policy", async () => {
    const headers = { "Cache-Control": "no-store", "CDN-Cache-Control": "max-age=60" };
    expect((await (await stored(headers)).get()).headers.get("CDN-Cache-Control")).toBe("max-age=60");
    const site = await stored(headers, { policy: { targetedFields: "remove" } });
    const { hit, headers: seen } = await site.get();
    expect([hit, seen.has("CDN-Cache-Control"), seen.get("Cache-Control")]).toEqual([true, false, "no-store"]);
  });
  it("different queries are different resources; policy may fold what means the same", async () => {
    const site = newSite({ policy: { sortQuery: true, ignoredParameters: ["utm_*"] } });
    site.answers(reply(fresh));
    await site.get("/?a=1&b=2");
    expect((await site.get("/?b=2&a=1&utm_source=x")).hit).toBe(true);
    expect((await site.get("/?a=1&b=3")).hit).toBe(false);
  });
});

describe("RFC 9111 5.2.1: what clients ask", () => {
  const asked = async (directive: string, seconds = 0, headers = fresh) => {
    const site = await stored(headers);
    site.passes(seconds);
    const { hit, status } = await site.get("/", { "Cache-Control": directive });
    return status === 200 ? hit : status;
  };
  it("no-cache, and a max-age that the answer is past, ask the origin", async () => {
    expect(await asked("no-cache")).toBe(false);
    expect(await asked("max-age=5", 10)).toBe(false);
    expect(await asked("max-age=15", 10)).toBe(true);
  });
  it("min-fresh wants so much freshness left", async () => {
    expect(await asked("min-fresh=55", 10)).toBe(false);
    expect(await asked("min-fresh=45", 10)).toBe(true);
  });
  it("max-stale takes what is stale by so much, unless the origin forbids it", async () => {
    expect(await asked("max-stale=20", 70)).toBe(true);
    expect(await asked("max-stale", 7000)).toBe(true);
    expect(await asked("max-stale=5", 70)).toBe(false);
    expect(await asked("max-stale=20", 70, { "Cache-Control": "max-age=60, must-revalidate" })).toBe(false);
  });
  it("no-store neither stores nor looks", async () => {
    const site = newSite();
    site.answers(reply(fresh));
    await site.get("/", { "Cache-Control": "no-store" });
    expect((await site.get()).hit).toBe(false);
  });
  it("only-if-cached answers 504 rather than ask", async () => {
    const site = newSite();
    expect((await site.get("/", { "Cache-Control": "only-if-cached" })).status).toBe(504);
    expect(site.asked).toEqual([]);
    expect(await asked("only-if-cached")).toBe(true);
  });
  it("RFC 8246: a reload of an immutable answer stays in the cache while it is fresh", async () => {
    expect(await asked("max-age=0", 5, { "Cache-Control": "max-age=60, immutable" })).toBe(true);
    expect(await asked("max-age=0", 65, { "Cache-Control": "max-age=60, immutable" })).toBe(false);
  });
  it("policy may listen to none of it", async () => {
    const site = await stored(fresh, { policy: { requestDirectives: "ignore" } });
    for (const directive of ["no-cache", "max-age=0", "no-store"])
      expect((await site.get("/", { "Cache-Control": directive })).hit).toBe(true);
  });
});

describe("RFC 9111 4.1: variants", () => {
  it("several live side by side, each for its own requests", async () => {
    const site = newSite();
    site.answers((request) => new Response(request.headers.get("Foo"), { headers: { ...fresh, Vary: "foo" } }));
    for (const Foo of ["1", "2", "1", "2"]) expect((await site.get("/", { Foo })).body).toBe(Foo);
    expect(site.asked.length).toBe(2);
    expect((await site.get("/")).member).toContain("fwd=vary-miss");
  });
  it("an origin that changes its mind about Vary is followed", async () => {
    const site = newSite();
    site.answers(
      reply({ ...fresh, Vary: "Foo" }, "by foo"),
      reply({ ...fresh, Vary: "Bar" }, "by bar"),
      reply(fresh, "for all"),
    );
    await site.get("/", { Foo: "1", Bar: "1" });
    await site.get("/", { Foo: "2", Bar: "2" });
    expect((await site.get("/", { Foo: "1", Bar: "9" })).body).toBe("by foo");
    expect((await site.get("/", { Foo: "9", Bar: "2" })).body).toBe("by bar");
    expect((await site.get("/", { Foo: "9", Bar: "9" })).body).toBe("for all");
    expect((await site.get("/", { Foo: "1", Bar: "1" })).body).toBe("for all");
  });
  it("4.4: an unsafe request takes all variants away", async () => {
    const site = newSite();
    site.answers((request) => new Response(request.headers.get("Foo"), { headers: { ...fresh, Vary: "foo" } }));
    for (const Foo of ["1", "2"]) await site.get("/", { Foo });
    await site.get("/", {}, "POST");
    await site.get("/", { Foo: "1" });
    expect((await site.get("/", { Foo: "2" })).hit).toBe(false);
    expect((await site.get("/", { Foo: "1" })).hit).toBe(true);
  });
});
