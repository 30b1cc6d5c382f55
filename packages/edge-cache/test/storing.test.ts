import { describe, expect, it } from "vitest";
import { isReused, newSite, reply } from "./site.ts";

const fresh = { "Cache-Control": "max-age=60" };

/** Whether an answer with these fields to a request with those is used for the next one. */
async function reused(response: Record<string, string>, request: Record<string, string> = {}, status = 200) {
  const site = newSite();
  site.answers(reply(response, status === 204 ? null : "body", status));
  return isReused(site, request);
}

describe("RFC 9111 3: what a shared cache stores", () => {
  it("any final status with explicit freshness", async () => {
    for (const status of [200, 203, 204, 299, 301, 302, 307, 308, 400, 404, 410, 451, 500, 503, 599])
      expect([status, await reused(fresh, {}, status)]).toEqual([status, true]);
  });
  it("no 206", async () => {
    expect(await reused({ ...fresh, "Content-Range": "bytes 0-3/9" }, {}, 206)).toBe(false);
  });
  it("nothing without explicit freshness: heuristics are off", async () => {
    expect(await reused({ "Last-Modified": "Sat, 01 Nov 2025 12:00:00 GMT" })).toBe(false);
    expect(await reused({})).toBe(false);
  });
  it("5.2.2.5: nothing with no-store, however fresh", async () => {
    expect(await reused({ "Cache-Control": "max-age=60, no-store" })).toBe(false);
  });
  it("5.2.2.7: nothing private", async () => {
    expect(await reused({ "Cache-Control": "private, max-age=60" })).toBe(false);
  });
  it("5.2.2.3: must-understand lets no-store be ignored for a status that is understood, and for no other", async () => {
    expect(await reused({ "Cache-Control": "max-age=60, no-store, must-understand" })).toBe(true);
    expect(await reused({ "Cache-Control": "max-age=60, no-store, must-understand" }, {}, 599)).toBe(false);
    expect(await reused({ "Cache-Control": "max-age=60, must-understand" }, {}, 599)).toBe(false);
  });
  it("4.1: nothing that varies on *, wherever that stands", async () => {
    for (const Vary of ["*", "*, *", ", *", "Foo, *"]) expect(await reused({ ...fresh, Vary })).toBe(false);
  });
  it("5.4: Pragma means nothing", async () => {
    expect(await reused({ ...fresh, Pragma: "no-cache" })).toBe(true);
    expect(await reused(fresh, { Pragma: "no-cache" })).toBe(true);
  });
});

describe("RFC 9111 3.5: answers to requests with Authorization", () => {
  const authorized = { Authorization: "Bearer x" };
  it("are not stored", async () => expect(await reused(fresh, authorized)).toBe(false));
  it("are stored when public, must-revalidate or s-maxage says so", async () => {
    for (const directive of ["public", "must-revalidate", "s-maxage=60"])
      expect(await reused({ "Cache-Control": `max-age=60, ${directive}` }, authorized)).toBe(true);
  });
  it("a targeted field has the say here too", async () => {
    const headers = { "Cache-Control": "public, max-age=60", "CDN-Cache-Control": "max-age=60" };
    expect(await reused(headers, authorized)).toBe(false);
  });
  it("what everybody may see, authorized clients may see too", async () => {
    const site = newSite();
    site.answers(reply(fresh));
    await site.get();
    expect((await site.get("/", authorized)).hit).toBe(true);
  });
  it("one authorized client's refusal does not take from the store what all may see", async () => {
    const site = newSite();
    site.answers(reply({ "Cache-Control": "max-age=60", ETag: '"a"' }), reply({}, "yours", 403));
    await site.get();
    expect((await site.get("/", { ...authorized, "Cache-Control": "no-cache" })).body).toBe("yours");
    expect((await site.get()).hit).toBe(true);
  });
});

describe("RFC 9111 3.1: which fields are stored", () => {
  it("none of one connection, and none that Connection lists", async () => {
    const site = newSite();
    site.answers(
      reply({ ...fresh, "Keep-Alive": "x", "Proxy-Authenticate": "x", TE: "x", Connection: "a", A: "1", B: "2" }),
    );
    await site.get();
    const { headers, hit } = await site.get();
    expect(hit).toBe(true);
    for (const name of ["Keep-Alive", "Proxy-Authenticate", "TE", "Connection", "A"])
      expect(headers.has(name)).toBe(false);
    expect(headers.get("B")).toBe("2");
  });
  it("5.2.2.4, 5.2.2.7: none that no-cache or private lists, while the first client gets them", async () => {
    const site = newSite();
    site.answers(reply({ "Cache-Control": 'max-age=60, no-cache="a", private="b"', A: "1", B: "2", C: "3" }));
    expect((await site.get()).headers.get("A")).toBe("1");
    const { headers, hit } = await site.get();
    expect([hit, headers.get("A"), headers.get("B"), headers.get("C")]).toEqual([true, null, null, "3"]);
  });
  it("RFC 9110 6.6.1: Date is added when the origin has none", async () => {
    const site = newSite();
    site.answers(reply({ ...fresh, Date: "" }));
    await site.get();
    expect((await site.get()).headers.has("Date")).toBe(true);
  });
  it("Content-Encoding and unknown fields are untouched", async () => {
    const site = newSite();
    site.answers(reply({ ...fresh, "Content-Encoding": "x-own", "X-Unknown": "?" }));
    await site.get();
    const { headers, hit } = await site.get();
    expect([hit, headers.get("Content-Encoding"), headers.get("X-Unknown")]).toEqual([true, "x-own", "?"]);
  });
});

describe("RFC 9111 7.3: cookies, by policy", () => {
  const cookie = { ...fresh, "Set-Cookie": "session=1" };
  const second = async (setCookie: "refuse" | "strip" | "store") => {
    const site = newSite({ policy: { setCookie } });
    site.answers(reply(cookie));
    expect((await site.get()).headers.get("Set-Cookie")).toBe("session=1");
    const { hit, headers } = await site.get();
    return [hit, headers.get("Set-Cookie")];
  };
  it("refuse: the answer is not stored", async () => expect(await second("refuse")).toEqual([false, "session=1"]));
  it("strip: it is stored without", async () => expect(await second("strip")).toEqual([true, null]));
  it("store: several cookies stay several", async () => {
    const site = newSite({ policy: { setCookie: "store" } });
    const headers = new Headers(fresh);
    for (const value of ["a=1; Expires=Sun, 01 Nov 2026 12:00:00 GMT", "b=2"]) headers.append("Set-Cookie", value);
    site.answers(() => new Response("body", { headers }));
    await site.get();
    expect((await site.get()).headers.getSetCookie()).toEqual(headers.getSetCookie());
  });
  it("store: the letter of the RFC", async () => expect(await second("store")).toEqual([true, "session=1"]));
});
