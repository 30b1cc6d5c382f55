import { describe, expect, it } from "vitest";
import { newSite, reply } from "./site.ts";

const dated = { "Last-Modified": "Sat, 31 Oct 2026 12:00:00 GMT" };
const tagged = { "Cache-Control": "max-age=60", ETag: '"a"' };
const notModified = (headers: Record<string, string> = {}) => reply(headers, null, 304);

/** A site with one stored answer that has become stale. */
async function stale(headers: Record<string, string> = tagged, options: Parameters<typeof newSite>[0] = {}) {
  const site = newSite(options);
  site.answers(reply(headers, "old"));
  await site.get();
  site.passes(70);
  return site;
}
const lastAsked = (site: ReturnType<typeof newSite>) => site.asked.at(-1)?.headers ?? new Headers();

describe("RFC 9111 4.3.1: asking whether a stale answer still holds", () => {
  it("carries the stored validators", async () => {
    const site = await stale({ ...tagged, ...dated });
    site.answers(notModified());
    const { status, body, member } = await site.get();
    expect([status, body]).toEqual([200, "old"]);
    expect(lastAsked(site).get("If-None-Match")).toBe('"a"');
    expect(lastAsked(site).get("If-Modified-Since")).toBe(dated["Last-Modified"]);
    expect(member).toContain("fwd=stale;fwd-status=304");
    expect(member).toContain("stored");
    expect((await site.get()).hit).toBe(true);
  });
  it("asks about the client's entity tags in the same list", async () => {
    const site = await stale();
    site.answers(notModified({ ETag: '"a"' }));
    expect((await site.get("/", { "If-None-Match": 'W/"a", "b"' })).status).toBe(304);
    expect(lastAsked(site).get("If-None-Match")).toBe('"a", "b"');
    expect((await site.get()).body).toBe("old");
  });
  it("gives the client the new answer, and stores it, when it does not hold", async () => {
    const site = await stale();
    site.answers(reply({ ...tagged, ETag: '"b"' }, "new"));
    expect((await site.get()).body).toBe("new");
    expect(await site.get()).toMatchObject({ body: "new", hit: true });
  });
  it("leaves the client's conditions out on a miss, so that the whole answer can be stored", async () => {
    const site = newSite();
    site.answers(reply(tagged));
    expect((await site.get("/", { "If-None-Match": '"a"' })).status).toBe(304);
    expect(lastAsked(site).has("If-None-Match")).toBe(false);
    expect(await site.get()).toMatchObject({ status: 200, body: "body", hit: true });
  });
});

describe("RFC 9111 4.3.1: a client's conditions reach the origin where nothing is to be stored", () => {
  it("of a resource whose last answer was not for all, whoever asks", async () => {
    for (const who of [{}, { Authorization: "Bearer x" }]) {
      const site = newSite();
      site.answers(reply({ "Cache-Control": "private", ETag: '"a"' }), notModified());
      await site.get("/", who);
      expect((await site.get("/", { ...who, "If-None-Match": '"a"' })).status).toBe(304);
      expect(site.asked.at(-1)?.headers.get("If-None-Match")).toBe('"a"');
    }
  });
  it("of a range that is not stored", async () => {
    const site = newSite();
    site.answers(notModified());
    expect((await site.get("/", { Range: "bytes=0-0", "If-None-Match": '"a"' })).status).toBe(304);
  });
});

describe("RFC 9111 4.3.4, 3.2: what a 304 changes", () => {
  it("the stored fields are the newer ones, for this client and the next; those of the body stay", async () => {
    const site = await stale({ ...tagged, A: "1", B: "1", "Content-Type": "text/plain", "Content-MD5": "x" });
    const newer = { A: "2", C: "3", "Cache-Control": "max-age=90", "Content-Type": "text/html" };
    site.answers(notModified({ ...newer, "Content-MD5": "y", "Content-Encoding": "z", ETag: '"zz"' }));
    for (const isHit of [false, true]) {
      const { headers, hit } = await site.get();
      expect(hit).toBe(isHit);
      expect(
        ["A", "B", "C", "Content-Type", "Content-MD5", "Content-Encoding", "ETag"].map((n) => headers.get(n)),
      ).toEqual(["2", "1", "3", "text/html", "x", null, '"a"']);
    }
    site.passes(80);
    expect((await site.get()).hit).toBe(true);
  });
  it("a 304 for a tag that only the client has goes to the client and changes nothing", async () => {
    const site = await stale();
    site.answers(notModified({ ETag: '"b"', A: "2" }), reply({ ...tagged, ETag: '"b"' }, "new"));
    const first = await site.get("/", { "If-None-Match": '"b"' });
    expect([first.status, first.body, first.headers.get("A")]).toEqual([304, "", "2"]);
    expect((await site.get()).body).toBe("new");
  });
  it("a 304 that does not say for which tag is asked for once more, with ours alone", async () => {
    const site = await stale();
    site.answers(notModified(), notModified());
    expect(await site.get("/", { "If-None-Match": '"b"' })).toMatchObject({ status: 200, body: "old" });
    expect(site.asked.slice(1).map(({ headers }) => headers.get("If-None-Match"))).toEqual(['"a", "b"', '"a"']);
  });
  it("a 304 that forbids storing takes the answer out of the store", async () => {
    const site = await stale();
    site.answers(notModified({ "Cache-Control": "private" }), reply({}, "new"));
    expect((await site.get()).body).toBe("old");
    expect((await site.get()).body).toBe("new");
    expect(lastAsked(site).has("If-None-Match")).toBe(false);
  });
  it("a cookie in a 304 reaches this client and no other", async () => {
    const site = await stale();
    site.answers(notModified({ "Set-Cookie": "session=1" }));
    expect((await site.get()).headers.get("Set-Cookie")).toBe("session=1");
    expect(await site.get().then(({ hit, headers }) => [hit, headers.get("Set-Cookie")])).toEqual([true, null]);
  });
  it("a later no-store answer takes the place of what was stored before", async () => {
    const site = await stale({ ...tagged, "Cache-Control": "max-age=60, stale-while-revalidate=600" });
    site.answers(reply({ "Cache-Control": "no-store" }, "new"));
    expect((await site.get()).body).toBe("old");
    expect((await site.get()).body).toBe("new");
  });
});

describe("RFC 9111 4.3.2: conditions answered from the store", () => {
  const answered = async (fields: Record<string, string>, stored: Record<string, string> = { ...tagged, ...dated }) => {
    const site = newSite();
    site.answers(reply({ ...stored, "Content-Type": "text/plain" }));
    await site.get();
    const answer = await site.get("/", fields);
    expect(answer.hit).toBe(true);
    return answer;
  };
  it("If-None-Match, compared weakly, any of a list, and *", async () => {
    for (const tags of ['"a"', 'W/"a"', '"x", "a"', '"x,y", "a"', "*"])
      expect((await answered({ "If-None-Match": tags })).status).toBe(304);
    for (const tags of ['"b"', '"x, a"', "a"]) expect((await answered({ "If-None-Match": tags })).status).toBe(200);
  });
  it("If-Modified-Since, in any format, only without If-None-Match", async () => {
    const since = "Sunday, 01-Nov-26 00:00:00 GMT";
    expect((await answered({ "If-Modified-Since": since })).status).toBe(304);
    expect((await answered({ "If-Modified-Since": "Fri, 30 Oct 2026 12:00:00 GMT" })).status).toBe(200);
    expect((await answered({ "If-Modified-Since": since, "If-None-Match": '"b"' })).status).toBe(200);
    expect((await answered({ "If-Modified-Since": "soon" })).status).toBe(200);
  });
  it("RFC 9110 15.4.5: the 304 carries ETag, Cache-Control, Date and Age, and nothing of the body", async () => {
    const { headers, body } = await answered({ "If-None-Match": '"a"' });
    expect(["ETag", "Cache-Control", "Date", "Age", "Content-Type"].map((name) => headers.has(name))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(body).toBe("");
  });
  it("RFC 9110 13.1: If-Match is the origin's to judge", async () => {
    const site = newSite();
    site.answers(reply(tagged));
    await site.get();
    expect((await site.get("/", { "If-Match": '"b"' })).member).toContain("fwd=bypass");
    expect(lastAsked(site).get("If-Match")).toBe('"b"');
  });
});
