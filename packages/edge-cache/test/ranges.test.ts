import { soak } from "@edgewise/testkit/soak";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteRange, sliceOf } from "../src/range.ts";
import { newSite, reply } from "./site.ts";

const headers = { "Cache-Control": "max-age=60", ETag: '"a"', "Last-Modified": "Sat, 31 Oct 2026 12:00:00 GMT" };

describe("RFC 9110 14.1.2: byte ranges", () => {
  it("first, middle, open and suffix", () => {
    expect(byteRange("bytes=0-3", 10)).toEqual({ first: 0, last: 3 });
    expect(byteRange("bytes=2-99", 10)).toEqual({ first: 2, last: 9 });
    expect(byteRange("Bytes=7-", 10)).toEqual({ first: 7, last: 9 });
    expect(byteRange("bytes=-4", 10)).toEqual({ first: 6, last: 9 });
    expect(byteRange("bytes=-99", 10)).toEqual({ first: 0, last: 9 });
  });
  it("beyond the end, or none of it, cannot be satisfied", () => {
    for (const [value, length] of [
      ["bytes=10-", 10],
      ["bytes=-0", 10],
      ["bytes=0-", 0],
    ] as const)
      expect(byteRange(value, length)).toBe("unsatisfiable");
  });
  it("several, backwards, another unit or nonsense is not for us", () => {
    for (const value of ["bytes=0-1,3-4", "bytes=5-2", "items=0-1", "bytes=-", "bytes=a-b", "", null])
      expect(byteRange(value, 10)).toBeUndefined();
  });
  it("a slice of a stream is the slice of its bytes, however they are cut", async () => {
    const cut = fc.array(fc.uint8Array({ maxLength: 9 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(cut, fc.nat(40), fc.nat(40), async (pieces, first, size) => {
        const whole = pieces.flatMap((piece) => [...piece]);
        const stream = new ReadableStream<Uint8Array>({
          start(controller) {
            for (const piece of pieces) controller.enqueue(piece);
            controller.close();
          },
        });
        const got = await new Response(sliceOf(stream, { first, last: first + size })).arrayBuffer();
        expect([...new Uint8Array(got)]).toEqual(whole.slice(first, first + size + 1));
      }),
      soak("byte-ranges", { runs: 5_000 }),
    );
  });
});

describe("RFC 9111 3.3, RFC 9110 14.2: ranges answered from a stored 200", () => {
  async function stored(body: BodyInit = "0123456789", more: Record<string, string> = {}) {
    const site = newSite();
    site.answers(reply({ ...headers, "Content-Type": "text/plain", ...more }, body));
    await site.get();
    return site;
  }
  it("206 with the range, its length, and the stored fields", async () => {
    const site = await stored();
    const { status, body, headers: fields, hit } = await site.get("/", { Range: "bytes=2-4" });
    expect([status, body, hit]).toEqual([206, "234", true]);
    expect(["Content-Range", "Content-Length", "ETag", "Content-Type"].map((name) => fields.get(name))).toEqual([
      "bytes 2-4/10",
      "3",
      '"a"',
      "text/plain",
    ]);
  });
  it("416 with the length when there is no such range", async () => {
    const { status, headers: fields, body } = await (await stored()).get("/", { Range: "bytes=10-" });
    expect([status, fields.get("Content-Range"), body]).toEqual([416, "bytes */10", ""]);
  });
  it("RFC 9110 13.1.5: If-Range has to match strongly", async () => {
    const site = await stored();
    const partial = async (ifRange: string) =>
      (await site.get("/", { Range: "bytes=0-0", "If-Range": ifRange })).status === 206;
    expect(await partial('"a"')).toBe(true);
    expect(await partial('"b"')).toBe(false);
    expect(await partial('W/"a"')).toBe(false);
    expect(await partial(headers["Last-Modified"])).toBe(true);
    expect(await partial("Sun, 01 Nov 2026 12:00:00 GMT")).toBe(false);
  });
  it("If-None-Match stands before Range", async () => {
    expect((await (await stored()).get("/", { Range: "bytes=0-0", "If-None-Match": '"a"' })).status).toBe(304);
  });
  it("a body whose encoding may be undone on the way is served whole", async () => {
    const site = await stored("0123456789", { "Content-Encoding": "x-own" });
    expect((await site.get("/", { Range: "bytes=0-0" })).status).toBe(200);
  });
  it("a large body is cut while it streams from the store", async () => {
    const site = await stored("0123456789".repeat(40_000), { "Content-Length": "400000" });
    const { body, hit } = await site.get("/", { Range: "bytes=200003-200005" });
    expect([body.slice(0, 9), hit]).toEqual(["345", true]);
  });
  it("on a miss the range is the origin's, and its 206 is not stored", async () => {
    const site = newSite();
    site.answers(reply({ ...headers, "Content-Range": "bytes 0-0/10" }, "0", 206));
    expect((await site.get("/", { Range: "bytes=0-0" })).status).toBe(206);
    expect(site.asked[0]?.headers.get("Range")).toBe("bytes=0-0");
    expect((await site.get()).hit).toBe(false);
  });
  it("a stale answer is validated whole, and the range comes from the store", async () => {
    const site = await stored();
    site.passes(70);
    site.answers(reply({}, null, 304));
    expect((await site.get("/", { Range: "bytes=9-" })).body).toBe("9");
    expect(site.asked.at(-1)?.headers.has("Range")).toBe(false);
  });
});
