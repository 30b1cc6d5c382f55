import { soak } from "@edgewise/testkit/soak";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { byteRange } from "../src/media/byte-range.ts";
import { bytesOf, creator, fileOf, playbackPath, uploaded } from "./upload-factories.ts";

describe("a Range header", () => {
  it.each([
    ["bytes=0-0", { offset: 0, length: 1 }],
    ["bytes=0-", { offset: 0, length: 100 }],
    ["bytes=10-19", { offset: 10, length: 10 }],
    ["bytes=99-", { offset: 99, length: 1 }],
    ["bytes=90-200", { offset: 90, length: 10 }],
    ["bytes=-1", { offset: 99, length: 1 }],
    ["bytes=-100", { offset: 0, length: 100 }],
    ["bytes=-5000", { offset: 0, length: 100 }],
    ["Bytes = 5-6 ", { offset: 5, length: 2 }],
    ["bytes=,5-6,", { offset: 5, length: 2 }],
    [`bytes=5-${"9".repeat(40)}`, { offset: 5, length: 95 }],
    ["bytes=100-", "unsatisfiable"],
    ["bytes=100-100", "unsatisfiable"],
    [`bytes=${"9".repeat(400)}-`, "unsatisfiable"],
    ["bytes=-0", "unsatisfiable"],
    ["bytes=5-4", undefined],
    ["bytes=-", undefined],
    ["bytes=", undefined],
    ["bytes=a-b", undefined],
    ["bytes=1-2x", undefined],
    ["bytes=+1-2", undefined],
    ["bytes=1-2,4-5", undefined],
    ["seconds=1-2", undefined],
    ["", undefined],
    [null, undefined],
  ])("%s of 100 bytes asks for %o", (header, expected) => {
    expect(byteRange(header, 100)).toEqual(expected);
  });

  it("never asks for a byte that the file does not have", () => {
    const header = fc.oneof(fc.string(), fc.stringMatching(/^bytes=\d{0,5}-\d{0,5}$/));
    fc.assert(
      fc.property(header, fc.integer({ min: 1, max: 50_000 }), (text, size) => {
        const range = byteRange(text, size);
        if (range === undefined || range === "unsatisfiable") return;
        expect(range.offset).toBeGreaterThanOrEqual(0);
        expect(range.length).toBeGreaterThan(0);
        expect(range.offset + range.length).toBeLessThanOrEqual(size);
      }),
      soak("byte-ranges", { runs: 10_000 }),
    );
  });
});

describe("a range of media", () => {
  const who = creator();
  // Three parts, so that ranges cross the seams between them.
  const file = fileOf(10 * 1024 ** 2 + 4321);
  let path = "";
  beforeAll(async () => {
    path = await playbackPath(who, await uploaded(who, file));
  });

  it("is, byte for byte, that part of the file, wherever it begins and ends", async () => {
    const offset = fc.integer({ min: 0, max: file.length - 1 });
    const length = fc.integer({ min: 1, max: 300_000 });
    await fc.assert(
      fc.asyncProperty(offset, length, async (first, count) => {
        const last = first + count - 1;
        const answer = await bytesOf(path, { Range: `bytes=${first}-${last}` });
        const expected = file.subarray(first, last + 1);
        expect(answer.status).toBe(206);
        expect(answer.headers.get("Content-Range")).toBe(
          `bytes ${first}-${first + expected.length - 1}/${file.length}`,
        );
        expect(answer.headers.get("Content-Length")).toBe(String(expected.length));
        expect(answer.bytes.length).toBe(expected.length);
        expect(sameBytes(answer.bytes, expected)).toBe(true);
      }),
      soak("byte-ranges", { runs: 400 }),
    );
  });

  it("is the end of the file when it is counted from there", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 400_000 }), async (count) => {
        const answer = await bytesOf(path, { Range: `bytes=-${count}` });
        expect(answer.status).toBe(206);
        expect(sameBytes(answer.bytes, file.subarray(-count))).toBe(true);
      }),
      soak("byte-ranges", { runs: 200 }),
    );
  });

  it("beyond the end is 416 with the size of the file", async () => {
    const answer = await bytesOf(path, { Range: `bytes=${file.length}-` });
    expect([answer.status, answer.headers.get("Content-Range")]).toEqual([416, `bytes */${file.length}`]);
    expect(JSON.parse(new TextDecoder().decode(answer.bytes)).code).toBe("media.range");
  });

  it("asked for together with another one is answered with the whole file", async () => {
    const answer = await bytesOf(path, { Range: "bytes=0-1,5-6" });
    expect([answer.status, answer.bytes.length]).toEqual([200, file.length]);
  });
});

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && crypto.subtle.timingSafeEqual(one, other);
}
