import { describe, expect, it } from "vitest";
import { newSite, reply } from "./site.ts";

/** A site with a stored answer that went stale ten seconds ago. */
async function stale(directives: string, options: Parameters<typeof newSite>[0] = {}) {
  const site = newSite(options);
  site.answers(reply({ "Cache-Control": `max-age=60, ${directives}`, ETag: '"a"' }, "old"));
  await site.get();
  site.passes(70);
  return site;
}
const unreachable = (): Response => {
  throw new Error("connection refused");
};

describe("RFC 5861 3: stale-while-revalidate", () => {
  it("answers stale at once, and the fetch behind it makes the next answer new", async () => {
    const site = await stale("stale-while-revalidate=30");
    site.answers(reply({ "Cache-Control": "max-age=60" }, "new"));
    const first = await site.get();
    expect([first.body, first.headers.get("Age")]).toEqual(["old", "70"]);
    expect(first.member).toBe("edge-cache;hit;ttl=-10");
    expect(await site.get()).toMatchObject({ body: "new", hit: true });
    expect(site.asked.length).toBe(2);
  });
  it("asks behind it for the whole, whatever part the client asked for", async () => {
    const site = await stale("stale-while-revalidate=30");
    site.answers(reply({ "Cache-Control": "max-age=60" }, "new"));
    expect((await site.get("/", { Range: "bytes=0-0", "If-Range": '"a"' })).body).toBe("o");
    expect(site.asked.at(-1)?.headers.has("Range")).toBe(false);
    expect((await site.get()).body).toBe("new");
  });
  it("ends with its window", async () => {
    const site = await stale("stale-while-revalidate=30");
    site.passes(30);
    site.answers(reply({}, "new"));
    expect((await site.get()).body).toBe("new");
  });
  it("RFC 9111 4.2.4: yields to must-revalidate, proxy-revalidate and s-maxage", async () => {
    for (const directive of ["must-revalidate", "proxy-revalidate", "s-maxage=60"]) {
      const site = await stale(`stale-while-revalidate=30, ${directive}`);
      site.answers(reply({}, "new"));
      expect((await site.get()).body).toBe("new");
    }
  });
  it("a fetch behind it that fails leaves the stale answer in place", async () => {
    const site = await stale("stale-while-revalidate=30");
    site.answers(unreachable);
    for (let i = 0; i < 2; i++) expect((await site.get()).body).toBe("old");
  });
});

describe("RFC 5861 4: stale-if-error", () => {
  const failing = [unreachable, ...[500, 502, 503, 504].map((status) => reply({}, "error", status))];
  it("covers an origin that answers an error or not at all", async () => {
    for (const failure of failing) {
      const site = await stale("stale-if-error=30");
      site.answers(failure);
      const { status, body, member } = await site.get();
      expect([status, body]).toEqual([200, "old"]);
      expect(member).toContain("detail=stale-if-error");
    }
  });
  it("covers no 404, nothing after its window, nothing that forbids staleness", async () => {
    const cases: [string, number, () => Response][] = [
      ["stale-if-error=30", 0, reply({}, "gone", 404)],
      ["stale-if-error=30", 25, reply({}, "error", 503)],
      ["stale-if-error=30, must-revalidate", 0, reply({}, "error", 503)],
      ["stale-if-error=30, no-cache", 0, reply({}, "error", 503)],
    ];
    for (const [directives, seconds, failure] of cases) {
      const site = await stale(directives);
      site.passes(seconds);
      site.answers(failure);
      expect((await site.get()).body).not.toBe("old");
    }
  });
  it("what the origin's failure throws is thrown when nothing covers it", async () => {
    const site = await stale("must-revalidate");
    site.answers(unreachable);
    await expect(site.get()).rejects.toThrow("connection refused");
  });
  it("RFC 9111 4.2.4: policy may cover errors of an origin that says nothing, and only of such", async () => {
    const policy = { staleOnErrorSeconds: 30 };
    const silent = await stale("public", { policy });
    silent.answers(unreachable);
    expect((await silent.get()).body).toBe("old");
    const outspoken = await stale("stale-if-error=5", { policy });
    outspoken.answers(reply({}, "error", 500));
    expect((await outspoken.get()).status).toBe(500);
  });
  it("HEAD is covered too", async () => {
    const site = await stale("stale-if-error=30");
    site.answers(unreachable);
    expect((await site.get("/", {}, "HEAD")).status).toBe(200);
  });
});
