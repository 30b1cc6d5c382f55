import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageSeconds, currentAgeMs, initialAgeMs, lifetimeSeconds } from "../src/freshness.ts";
import { parseHttpDate } from "../src/http-date.ts";
import { governingDirectives } from "../src/targeted.ts";

const at = Date.UTC(2026, 10, 1, 12);
const date = (seconds: number) => new Date(at + seconds * 1000).toUTCString();
const lifetime = (fields: Record<string, string>) => {
  const headers = new Headers(fields);
  return lifetimeSeconds(governingDirectives(headers, ["CDN-Cache-Control"]), headers, at);
};
const exchange = { requestedAt: at - 500, respondedAt: at };

describe("RFC 9111 4.2.1: the freshness lifetime", () => {
  it("s-maxage before max-age before Expires", () => {
    const all = { "Cache-Control": "max-age=20, s-maxage=10", Expires: date(30), Date: date(0) };
    expect(lifetime(all)).toBe(10);
    expect(lifetime({ ...all, "Cache-Control": "max-age=20" })).toBe(20);
    expect(lifetime({ ...all, "Cache-Control": "public" })).toBe(30);
  });
  it("an invalid s-maxage is 0, not a reason to look further", () => {
    expect(lifetime({ "Cache-Control": "s-maxage=x, max-age=20" })).toBe(0);
  });
  it("Expires counts from the origin's Date, however wrong its clock is", () => {
    expect(lifetime({ Expires: date(330), Date: date(300) })).toBe(30);
    expect(lifetime({ Expires: date(300), Date: date(400) })).toBe(0);
  });
  it("Expires counts from the time of receipt when Date is missing or invalid", () => {
    expect(lifetime({ Expires: date(30) })).toBe(30);
    expect(lifetime({ Expires: date(30), Date: "yesterday" })).toBe(30);
  });
  it("RFC 9111 5.3: an invalid Expires, 0 or two of them, is in the past", () => {
    for (const Expires of ["0", "-1", "soon", `${date(9)}, ${date(9)}`]) expect(lifetime({ Expires })).toBe(0);
  });
  it("nothing explicit is undefined: heuristics are off", () => {
    expect(lifetime({ "Last-Modified": date(-1_000_000), Date: date(0) })).toBeUndefined();
  });
  it("RFC 9213 2.1: a targeted field silences Expires", () => {
    expect(lifetime({ "CDN-Cache-Control": "public", Expires: date(30) })).toBeUndefined();
  });
});

describe("RFC 9111 4.2.3: age", () => {
  it("the larger of what Date and what Age say, with the response's delay on top of Age", () => {
    expect(initialAgeMs({ age: "10", date: date(-4) }, exchange)).toBe(10_500);
    expect(initialAgeMs({ age: "1", date: date(-40) }, exchange)).toBe(40_000);
    expect(initialAgeMs({ age: null, date: date(99) }, exchange)).toBe(500);
  });
  it("grows with the time in the cache, and never shrinks when the clock goes back", () => {
    const entry = { ...exchange, initialAgeMs: 500 };
    expect(currentAgeMs(entry, at + 2_000)).toBe(2_500);
    expect(currentAgeMs(entry, at - 9_000)).toBe(500);
  });
  it("RFC 9111 5.1: the first member of a list counts, what is no number is ignored", () => {
    expect(["7200", "7200, 0", "0, 7200", "abc", "-5", "1.5", "7;x=1", ""].map(ageSeconds)).toEqual([
      7200, 7200, 0, 0, 0, 0, 0, 0,
    ]);
  });
});

describe("RFC 9110 5.6.7: dates", () => {
  it("all three formats, in any case", () => {
    const instant = Date.UTC(1994, 10, 6, 8, 49, 37);
    for (const text of [
      "Sun, 06 Nov 1994 08:49:37 GMT",
      "SUN, 06 nov 1994 08:49:37 gmt",
      "Sunday, 06-Nov-94 08:49:37 GMT",
      "Sun Nov  6 08:49:37 1994",
    ])
      expect(parseHttpDate(text, at)).toBe(instant);
  });
  it("a two-digit year is at most 50 years ahead", () => {
    expect(parseHttpDate("Thursday, 18-Aug-50 02:01:18 GMT", at)).toBe(Date.UTC(2050, 7, 18, 2, 1, 18));
    expect(parseHttpDate("Monday, 18-Aug-80 02:01:18 GMT", at)).toBe(Date.UTC(1980, 7, 18, 2, 1, 18));
  });
  it("nothing else is a date", () => {
    for (const text of [
      "Thu, 18 Aug 2050 02:01:18 UTC",
      "Thu, 18 Aug 50 02:01:18 GMT",
      "Thu 18 Aug 2050 02:01:18 GMT",
      "Thu, 18-Aug-2050 02:01:18 GMT",
      "Thu, 18 Aug 2050 2:01:18 GMT",
      "Thu, 18 Aug 2050 25:01:18 GMT",
      "Thu, 31 Feb 2050 02:01:18 GMT",
    ])
      expect(parseHttpDate(text, at)).toBeUndefined();
  });
  it("every instant that toUTCString writes is read back", () => {
    const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(seconds, (s) => {
        expect(parseHttpDate(new Date(s * 1000).toUTCString(), at)).toBe(s * 1000);
      }),
    );
  });
});
