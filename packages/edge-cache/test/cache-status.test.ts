import { parseList, serializeList } from "structured-headers";
import { expect, it } from "vitest";
import { cacheStatus } from "../src/cache-status.ts";
import { newSite, reply } from "./site.ts";

const fresh = { "Cache-Control": "max-age=60", ETag: '"a"' };

it("RFC 9211 2: every answer says what happened", async () => {
  const site = newSite({ policy: { name: "ours" } });
  const said = async (...request: Parameters<typeof site.get>) => (await site.get(...request)).member;
  site.answers(reply(fresh));
  expect(await said()).toBe("ours;fwd=uri-miss;fwd-status=200;stored");
  expect(await said()).toBe("ours;hit;ttl=60");
  expect(await said("/", { "If-None-Match": '"a"' })).toBe("ours;hit;ttl=60");
  expect(await said("/", { "Cache-Control": "no-cache" })).toBe("ours;fwd=request;fwd-status=200;stored");
  expect(await said("/", { "If-Match": '"a"' })).toBe("ours;fwd=bypass;fwd-status=200");
  expect(await said("/", {}, "OPTIONS")).toBe("ours;fwd=method;fwd-status=200");
  site.passes(90);
  site.answers(reply({}, null, 304));
  expect(await said()).toBe("ours;fwd=stale;fwd-status=304;ttl=60;stored");
  site.answers(reply({ "Cache-Control": "private" }));
  expect(await said("/private")).toBe("ours;fwd=uri-miss;fwd-status=200;detail=private");
});

it("RFC 9211 2: comes after what caches nearer to the origin said, which is not stored", async () => {
  const site = newSite();
  site.answers(reply({ ...fresh, "Cache-Status": "Origin; hit" }));
  expect((await site.get()).member).toBe("Origin; hit, edge-cache;fwd=uri-miss;fwd-status=200;stored");
  expect((await site.get()).member).toBe("edge-cache;hit;ttl=60");
});

it("RFC 9211 2: a name that is no token is written as a string, and the field always parses", async () => {
  const site = newSite({ policy: { name: "our cache" } });
  const { member } = await site.get();
  expect(parseList(member)[0]?.[0]).toBe("our cache");
});

it("RFC 9111 5.2.1.7: only-if-cached without an answer is explained as well", async () => {
  const { status, member } = await newSite().get("/", { "Cache-Control": "only-if-cached" });
  expect([status, member]).toEqual([504, "edge-cache;detail=only-if-cached"]);
});

it.each(["edgewise", "our cache", 'a "quoted" one'])("writes a plain hit as the library would: %s", (name) => {
  for (const ttl of [0, 60, -3, 31_536_000]) {
    const field = cacheStatus(name, { hit: true, ttl });
    expect(field).toBe(serializeList(parseList(field)));
    expect([parseList(field)[0]?.[0].toString(), parseList(field)[0]?.[1].get("ttl")]).toEqual([name, ttl]);
  }
});
