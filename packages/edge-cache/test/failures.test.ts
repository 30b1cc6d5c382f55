import { describe, expect, it } from "vitest";
import { cacheApiStore } from "../src/cache-api-store.ts";
import { memoryStore, noStore } from "../src/memory-store.ts";
import type { Store } from "../src/store.ts";
import { newSite, reply } from "./site.ts";

const fresh = { "Cache-Control": "max-age=60" };
const megabyte = "0123456789abcdef".repeat(65_536);

/** A body that comes in pieces, and breaks off when it is told to. */
function pieces(count: number, breaksOff = false): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent++ < count) controller.enqueue(new TextEncoder().encode("x".repeat(10_000)));
      else if (breaksOff) controller.error(new Error("broken off"));
      else controller.close();
    },
  });
}

describe("errors of the store never break an answer", () => {
  const fail = () => Promise.reject(new Error("store is down"));
  it("every operation may fail", async () => {
    const errors: unknown[] = [];
    const store: Store = { get: fail, put: fail, delete: fail };
    const site = newSite({ store, policy: { onError: (error) => errors.push(error) } });
    site.answers(reply(fresh));
    for (const method of ["GET", "GET", "POST", "HEAD"]) expect((await site.get("/", {}, method)).status).toBe(200);
    expect(errors.length).toBeGreaterThanOrEqual(4);
  });
  it("a store that takes no streams, or only the beginning of one, leaves the client the whole body", async () => {
    const site = newSite({
      store: {
        get: () => undefined,
        async put(_key, kept) {
          if (kept.kind !== "answer" || !(kept.body instanceof ReadableStream)) return;
          const reader = kept.body.getReader();
          await reader.read();
          await reader.cancel();
          throw new Error("disk full");
        },
        delete: async () => {},
      },
    });
    site.answers(reply({ ...fresh, "Content-Length": String(megabyte.length) }, megabyte));
    expect((await site.get()).body).toBe(megabyte);
  });
  it("an answer with more fields than the Cache API takes is passed on and not stored", async () => {
    const site = newSite();
    site.answers(reply({ ...fresh, "X-Long": "x".repeat(30_000) }));
    for (let i = 0; i < 2; i++) expect(await site.get()).toMatchObject({ status: 200, body: "body", hit: false });
  });
});

describe("RFC 9111 3.3: bodies", () => {
  it("of unknown length are stored whole, small and large", async () => {
    for (const count of [1, 40]) {
      const site = newSite();
      site.answers(() => new Response(pieces(count), { headers: fresh }));
      expect((await site.get()).body.length).toBe(count * 10_000);
      const { body, hit } = await site.get();
      expect([body.length, hit]).toEqual([count * 10_000, true]);
    }
  });
  it("that break off are not stored", async () => {
    for (const count of [1, 40]) {
      const site = newSite();
      site.answers(() => new Response(pieces(count, true), { headers: fresh }), reply({}, "whole"));
      await expect(site.get()).rejects.toThrow();
      expect((await site.get()).body).toBe("whole");
    }
  });
  it("larger than policy allows are passed on and not stored, said or unsaid", async () => {
    const site = newSite({ policy: { storeBytesMax: 200_000 } });
    site.answers(
      () => new Response(megabyte, { headers: { ...fresh, "Content-Length": String(megabyte.length) } }),
      () => new Response(pieces(40), { headers: fresh }),
      reply({}, "last"),
    );
    const { body, member } = await site.get();
    expect([body.length, member.includes("detail=too-large")]).toEqual([megabyte.length, true]);
    expect((await site.get()).body.length).toBe(400_000);
    expect((await site.get()).body).toBe("last");
  });
  it("of 204 and 304 stay empty", async () => {
    const site = newSite();
    site.answers(reply(fresh, null, 204));
    for (let i = 0; i < 2; i++) expect(await site.get()).toMatchObject({ status: 204, body: "", hit: i === 1 });
  });
});

describe("an isolate's memory", () => {
  const limits = { bytesMax: 50_000, entryBytesMax: 10_000, trustSeconds: 5 };
  function remembering(behind: Store = noStore) {
    let now = 0;
    const store = memoryStore(behind, { ...limits, clock: () => now });
    const passes = (seconds: number) => {
      now += seconds * 1000;
    };
    return { site: newSite({ store }), passes };
  }
  it("answers alone, without the store behind", async () => {
    const { site } = remembering();
    site.answers(reply(fresh));
    await site.get();
    expect((await site.get()).hit).toBe(true);
    expect((await site.get("/", { Range: "bytes=1-2" })).body).toBe("od");
  });
  it("keeps to its bounds: the least recently used go, large ones never come", async () => {
    const { site } = remembering();
    site.answers(reply(fresh, "x".repeat(9_000)));
    for (let i = 0; i < 10; i++) await site.get(`/${i}`);
    expect((await site.get("/9")).hit).toBe(true);
    expect((await site.get("/0")).hit).toBe(false);
    site.answers(reply(fresh, "x".repeat(11_000)));
    await site.get("/large");
    expect((await site.get("/large")).hit).toBe(false);
  });
  it("reads the store behind again after a while: what is gone there is gone here", async () => {
    const behind = cacheApiStore(() => caches.default);
    const { site, passes } = remembering(behind);
    site.answers(reply(fresh));
    await site.get();
    await behind.delete(`${site.origin}/`);
    expect((await site.get()).hit).toBe(true);
    passes(6);
    expect((await site.get()).hit).toBe(false);
  });
});
