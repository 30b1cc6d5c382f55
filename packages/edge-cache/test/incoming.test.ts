import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { cacheApiStore } from "../src/cache-api-store.ts";
import { edgeCache } from "../src/edge-cache.ts";
import { type Changes, changed } from "../src/incoming.ts";

/** A cache that is asked with requests which are made only when they have to be sent, and what was made of them. */
function newDesk(fields: Record<string, string>) {
  const cache = edgeCache({ store: cacheApiStore(() => caches.default), clock: () => Date.UTC(2026, 10, 1) });
  const url = `https://${crypto.randomUUID()}.example/`;
  const made: Request[] = [];
  return {
    made,
    async get(own: Record<string, string> = {}) {
      const headers = new Headers(own);
      const whole = (changes: Changes = {}) => {
        const request = new Request(url, { headers: changed(headers, changes) });
        made.push(request);
        return request;
      };
      const forward = async (request: Request) =>
        new Response(request.headers.get("Accept-Language") ?? "body", { headers: { ETag: '"a"', ...fields } });
      const execution = createExecutionContext();
      const answer = await cache({ method: "GET", url, headers, whole }, forward, execution);
      const body = await answer.text();
      await waitOnExecutionContext(execution);
      return { status: answer.status, body };
    },
  };
}

describe("a request that need not exist yet", () => {
  it("is made for the origin, and never for an answer from the store, whole, cut or unchanged", async () => {
    const { get, made } = newDesk({ "Cache-Control": "max-age=60", "Content-Length": "4" });
    expect(await get()).toEqual({ status: 200, body: "body" });
    expect(made).toHaveLength(1);
    expect(await get()).toEqual({ status: 200, body: "body" });
    expect(await get({ "If-None-Match": '"a"' })).toEqual({ status: 304, body: "" });
    expect(await get({ Range: "bytes=0-1" })).toEqual({ status: 206, body: "bo" });
    expect(made).toHaveLength(1);
  });

  it("RFC 9111 4.1: is told from its variants by the fields that it would have", async () => {
    const { get, made } = newDesk({ "Cache-Control": "max-age=60", Vary: "Accept-Language" });
    expect((await get({ "Accept-Language": "de" })).body).toBe("de");
    expect((await get({ "Accept-Language": "fr" })).body).toBe("fr");
    expect((await get({ "Accept-Language": "de" })).body).toBe("de");
    expect(made).toHaveLength(2);
  });

  it("is made again when a stale answer is given and a new one fetched behind it", async () => {
    const { get, made } = newDesk({ "Cache-Control": "max-age=0, stale-while-revalidate=60" });
    await get();
    expect((await get()).body).toBe("body");
    expect(made).toHaveLength(2);
  });

  it("RFC 9111 4.3.1: carries the stored validator to the origin, in place of the client's own conditions", async () => {
    const { get, made } = newDesk({ "Cache-Control": "max-age=0" });
    await get({ "If-Modified-Since": "Sun, 01 Nov 2026 00:00:00 GMT", Accept: "text/plain" });
    await get({ "If-Modified-Since": "Sun, 01 Nov 2026 00:00:00 GMT", Range: "bytes=0-1" });
    const names = ["If-None-Match", "If-Modified-Since", "Range", "Accept"];
    const sent = made.map(({ headers }) => names.map((name) => headers.get(name)));
    expect(sent).toEqual([
      [null, null, null, "text/plain"],
      ['"a"', null, null, null],
    ]);
  });
});
