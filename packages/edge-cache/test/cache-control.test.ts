import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCacheControl, splitList } from "../src/cache-control.ts";
import { governingDirectives } from "../src/targeted.ts";

const governing = (fields: Record<string, string>) => governingDirectives(new Headers(fields), ["CDN-Cache-Control"]);
const plain = (value: string) => governing({ "Cache-Control": value });

describe("RFC 9111 5.2: Cache-Control", () => {
  it("names are case-insensitive, unknown directives mean nothing", () => {
    expect(plain("MaX-aGe=60, No-StOrE, frobnicate, x=y")).toMatchObject({ maxAge: 60, noStore: true });
  });
  it("both the token and the quoted form are read", () => {
    expect(plain('max-age="60", s-maxage=30')).toMatchObject({ maxAge: 60, sMaxage: 30 });
  });
  it("what is inside another directive's quotes is no directive", () => {
    expect(plain('x="max-age=60, no-store"')).toMatchObject({ maxAge: undefined, noStore: false });
    expect(plain('x="a\\", no-store"')).toMatchObject({ noStore: false });
  });
  it("a quote that never ends swallows the rest", () => {
    expect(plain('no-store, x="a, max-age=60')).toMatchObject({ noStore: true, maxAge: undefined });
  });
  it("a restriction with an argument it should not have is still one", () => {
    expect(plain("no-store=1, must-revalidate=?")).toMatchObject({ noStore: true, mustRevalidate: true });
  });
});

describe("RFC 9111 4.2.1: numbers that are none make an answer stale", () => {
  for (const value of ["-1", "1.5", "a1", "1a", "'60'", "", '""', " 60", "1e3"]) {
    it(`max-age=${value}`, () => expect(plain(`max-age=${value}`).maxAge).toBe("invalid"));
  }
  it("two different values, on one line or two", () => {
    expect(plain("max-age=60, max-age=30").maxAge).toBe("invalid");
    const two = new Headers([
      ["Cache-Control", "max-age=60"],
      ["Cache-Control", "max-age=30"],
    ]);
    expect(governingDirectives(two, []).maxAge).toBe("invalid");
  });
  it("the same value twice is one value, leading zeros are fine", () => {
    expect(plain("max-age=0060, max-age=0060").maxAge).toBe(60);
  });
});

it("RFC 9111 1.2.2: a number too large is the largest", () => {
  expect(plain("max-age=99999999999999999999").maxAge).toBe(2_147_483_648);
});

describe("RFC 9111 5.2.2.4, 5.2.2.7: no-cache and private with field names", () => {
  it("list the fields, in lower case", () => {
    expect(plain('no-cache="Set-Cookie, X-A", private=x-b')).toMatchObject({
      noCache: ["set-cookie", "x-a"],
      private: ["x-b"],
    });
  });
  it("mean the whole answer when the list cannot be read, or is there twice", () => {
    expect(plain('no-cache="", private="a b"')).toMatchObject({ noCache: true, private: true });
    expect(plain('private="a", private="b"').private).toBe(true);
  });
});

describe("RFC 9213: CDN-Cache-Control", () => {
  it("2.1: is used instead of Cache-Control, altogether", () => {
    const both = { "Cache-Control": "no-store, private", "CDN-Cache-Control": "max-age=60" };
    expect(governing(both)).toMatchObject({ targeted: true, noStore: false, private: false, maxAge: 60 });
  });
  it("2.1: is ignored when it is empty or no structured field", () => {
    for (const value of ["", "max-age=60, &&&", "max-age =60", "MaX-Age=60", 'max-age="60'])
      expect(governing({ "Cache-Control": "no-store", "CDN-Cache-Control": value })).toMatchObject({
        targeted: false,
        noStore: true,
        maxAge: undefined,
      });
  });
  it("2.1: a number of another type is no number, a false boolean is absent, parameters mean nothing", () => {
    expect(governing({ "CDN-Cache-Control": 'max-age="60"' }).maxAge).toBe("invalid");
    expect(governing({ "CDN-Cache-Control": "max-age=1.5" }).maxAge).toBe("invalid");
    expect(governing({ "CDN-Cache-Control": "no-store=?0, max-age=60;x=1" })).toMatchObject({
      noStore: false,
      maxAge: 60,
    });
  });
  it("2.1: the last of a directive that is there twice counts, as in any dictionary", () => {
    expect(governing({ "CDN-Cache-Control": "max-age=60, max-age=5" }).maxAge).toBe(5);
  });
  it("2.2: the most specific field of the target list counts", () => {
    const headers = new Headers({ "CDN-Cache-Control": "max-age=1", "Our-Cache-Control": "max-age=2" });
    expect(governingDirectives(headers, ["Our-Cache-Control", "CDN-Cache-Control"]).maxAge).toBe(2);
  });
});

describe("any value at all", () => {
  it("never makes the parser throw, and never loses a no-store that stands first", () => {
    fc.assert(
      fc.property(fc.string(), (rest) => {
        expect(parseCacheControl(`no-store,${rest}`).has("no-store")).toBe(true);
      }),
    );
  });
  it("splits back into what was joined", () => {
    const item = fc.stringMatching(/^[a-z]{1,5}(="([a-z,]|\\")*")?$/);
    fc.assert(
      fc.property(fc.array(item), (items) => {
        expect(splitList(items.join(" , "))).toEqual(items);
      }),
    );
  });
});
