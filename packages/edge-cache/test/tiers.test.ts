import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { edgeCache } from "../src/edge-cache.ts";
import { type Ledger, localLedger, type Stamp } from "../src/ledger.ts";
import { memoryStore, noStore } from "../src/memory-store.ts";

const grouped = { "CDN-Cache-Control": "max-age=600", "Cache-Groups": '"a"' };
const origin = "https://tiers.example";

/** A cache of pages before a renderer that asks a cache of data before an origin: one ledger, two isolates, one clock. */
function tiers(ledger: Ledger, inner: Ledger = ledger, isTold = true) {
  let now = Date.UTC(2026, 10, 1, 12);
  let version = 1;
  const clock = () => now;
  const limits = { bytesMax: 100_000, entryBytesMax: 10_000, trustSeconds: 1_000, clock };
  const newCache = (its: Ledger) => edgeCache({ store: memoryStore(noStore, limits), ledger: its, clock });
  const [pages, data] = [newCache(ledger), newCache(inner)];
  const asked: string[] = [];
  const source = async () => {
    asked.push("data");
    return new Response(`version ${version}`, { headers: grouped });
  };
  const get = async (path: string, method = "GET") => {
    const execution = createExecutionContext();
    const waitUntil = (work: Promise<unknown>) => execution.waitUntil(work);
    const renderer = async (request: Request, known?: Stamp) => {
      if (request.method !== "GET") {
        version++;
        return new Response(null, { headers: { "Cache-Group-Invalidation": '"a"' } });
      }
      asked.push("page");
      const question = new Request(`${origin}/data`);
      const answer = await data(question, source, { waitUntil, ...(isTold && { atLeast: known }) });
      return new Response(`<p>${await answer.text()}</p>`, { headers: grouped });
    };
    const answer = await pages(new Request(origin + path, { method }), renderer, { waitUntil });
    const body = await answer.text();
    await waitOnExecutionContext(execution);
    return body;
  };
  const passes = (seconds: number) => {
    now += seconds * 1000;
  };
  return { get, asked, passes };
}

describe("a cache of pages that are made of what a cache of data says", () => {
  it("never keeps a page of data from before an invalidation that it knows itself", async () => {
    const { get, asked } = tiers(localLedger());
    expect(await get("/page")).toBe("<p>version 1</p>");
    await get("/page", "POST");
    // Without the word of the first, the second would go by what it read of the ledger a moment ago.
    expect(await get("/page")).toBe("<p>version 2</p>");
    expect(await get("/page")).toBe("<p>version 2</p>");
    expect(asked).toEqual(["page", "data", "page", "data"]);
  });

  it("would keep an old page for as long as pages live if it did not pass on what it knows", async () => {
    const { get, passes } = tiers(localLedger(), undefined, false);
    await get("/page");
    await get("/page", "POST");
    expect(await get("/page")).toBe("<p>version 1</p>");
    passes(60);
    expect(await get("/page")).toBe("<p>version 1</p>");
  });

  it("asks for the data anew when the second cannot learn what the first knows", async () => {
    const ledger = localLedger();
    let isDown = false;
    const inner: Ledger = {
      read: (since) => (isDown ? Promise.reject(new Error("unreachable")) : ledger.read(since)),
      invalidate: (groups, since) => ledger.invalidate(groups, since),
    };
    const { get } = tiers(ledger, inner);
    await get("/page");
    isDown = true;
    await get("/page", "POST");
    expect(await get("/page")).toBe("<p>version 2</p>");
  });

  it("costs the second no look at the ledger while both know the same", async () => {
    const ledger = localLedger();
    let reads = 0;
    const inner: Ledger = {
      read: (since) => {
        reads++;
        return ledger.read(since);
      },
      invalidate: (groups, since) => ledger.invalidate(groups, since),
    };
    const { get } = tiers(ledger, inner);
    for (let i = 0; i < 5; i++) await get(`/page-${i}`);
    expect(reads).toBe(1);
  });
});
