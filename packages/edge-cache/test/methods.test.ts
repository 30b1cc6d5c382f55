import { describe, expect, it } from "vitest";
import { newSite, reply } from "./site.ts";

const fresh = { "Cache-Control": "max-age=60", ETag: '"a"' };

/** A site that holds an answer for / and for /other. */
async function stored(headers: Record<string, string> = fresh) {
  const site = newSite();
  site.answers(reply(headers, "old"));
  await site.get("/");
  await site.get("/other");
  return site;
}
const kept = async (site: ReturnType<typeof newSite>, path = "/") =>
  (await site.get(path, { "Cache-Control": "only-if-cached" })).status === 200;

describe("RFC 9111 4.4: invalidation", () => {
  it("a successful unsafe request takes away its URL, of known and unknown methods, and nothing else", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "MERGE"])
      for (const status of [200, 204, 303]) {
        const site = await stored();
        site.answers(reply({}, null, status));
        expect((await site.get("/", {}, method)).member).toBe(`edge-cache;fwd=method;fwd-status=${status}`);
        expect([await kept(site), await kept(site, "/other")]).toEqual([false, true]);
      }
  });
  it("a failed one takes away nothing", async () => {
    for (const status of [400, 404, 409, 500]) {
      const site = await stored();
      site.answers(reply({}, "no", status));
      await site.get("/", {}, "POST");
      expect(await kept(site)).toBe(true);
    }
  });
  it("a safe one takes away nothing", async () => {
    const site = await stored();
    for (const method of ["OPTIONS", "PROPFIND", "REPORT", "SEARCH"]) await site.get("/", {}, method);
    expect(await kept(site)).toBe(true);
  });
  it("Location and Content-Location go too, relative or absolute", async () => {
    for (const name of ["Location", "Content-Location"])
      for (const absolute of [true, false]) {
        const site = await stored();
        site.answers(reply({ [name]: absolute ? `${site.origin}/other` : "other" }));
        await site.get("/", {}, "POST");
        expect([await kept(site), await kept(site, "/other")]).toEqual([false, false]);
      }
  });
  it("those of another origin do not, and nonsense does no harm", async () => {
    const site = await stored();
    site.answers(reply({ Location: "https://elsewhere.example/other", "Content-Location": "http://[" }));
    expect((await site.get("/", {}, "POST")).status).toBe(200);
    expect(await kept(site, "/other")).toBe(true);
  });
  it("what was fetched before a write and arrives after it is not stored", async () => {
    const site = newSite();
    const { promise: written, resolve } = Promise.withResolvers<void>();
    site.answers(
      async () => {
        await written;
        return reply(fresh, "before")();
      },
      reply({}, "written"),
    );
    const early = site.get();
    await expect.poll(() => site.asked.length).toBe(1);
    await site.get("/", {}, "POST");
    resolve();
    expect((await early).body).toBe("before");
    expect(await kept(site)).toBe(false);
  });
});

describe("RFC 9111 4.3.5, RFC 9110 9.3.2: HEAD", () => {
  it("is answered from a stored GET, with its fields and no body", async () => {
    const site = await stored({ ...fresh, "Content-Length": "3", "X-A": "1" });
    const { hit, body, headers, status } = await site.get("/", {}, "HEAD");
    expect([status, hit, body, headers.get("Content-Length"), headers.get("X-A")]).toEqual([200, true, "", "3", "1"]);
    expect((await site.get("/", { "If-None-Match": '"a"' }, "HEAD")).status).toBe(304);
  });
  it("is passed on when nothing fresh is stored, and stores nothing itself", async () => {
    const site = newSite();
    site.answers(reply(fresh, null));
    await site.get("/", {}, "HEAD");
    expect(site.asked[0]?.method).toBe("HEAD");
    expect(await kept(site)).toBe(false);
  });
  it("freshens a stored GET that it agrees with", async () => {
    const site = await stored();
    site.passes(70);
    site.answers(reply({ ...fresh, "X-A": "2" }, null));
    await site.get("/", {}, "HEAD");
    const { hit, body, headers } = await site.get();
    expect([hit, body, headers.get("X-A")]).toEqual([true, "old", "2"]);
  });
  it("does away with a stored GET that it contradicts", async () => {
    for (const [headers, status] of [
      [{ ...fresh, ETag: '"b"' }, 200],
      [{ ...fresh, "Content-Length": "999" }, 200],
      [fresh, 410],
    ] as const) {
      const site = await stored();
      site.passes(70);
      site.answers(reply(headers, null, status));
      await site.get("/", {}, "HEAD");
      site.passes(-70);
      expect(await kept(site)).toBe(false);
    }
  });
});

it("RFC 9110 15.2, 7.8: a protocol switch passes untouched", async () => {
  const site = newSite();
  site.answers(() => new Response(null, { status: 101, webSocket: new WebSocketPair()[0] }));
  const { status, headers } = await site.get("/", { Upgrade: "websocket" });
  expect([status, headers.has("Cache-Status")]).toEqual([101, false]);
});
