import { soak } from "@edgewise/testkit/soak";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cacheKey } from "../src/key.ts";
import { variantOf, varyNames } from "../src/vary.ts";

const asIs = { sortQuery: false, ignoredParameters: [] };
const normalising = { sortQuery: true, ignoredParameters: ["utm_*", "fbclid"] };
const url = (query: string) => `https://a.example/x${query}`;

describe("RFC 9111 2: the cache key", () => {
  it("is the URL letter by letter, unless policy says more", () => {
    for (const query of ["?b=1&a=2", "?utm_source=x", "?a=1&&b", "?"])
      expect(cacheKey(url(query), asIs)).toBe(url(query));
  });
  it("has no fragment", () => expect(cacheKey(`${url("?a")}#part`, asIs)).toBe(url("?a")));
  it("sorts names when policy says so, and keeps the order of repeated ones", () => {
    expect(cacheKey(url("?b=2&a=9&b=1"), normalising)).toBe(url("?a=9&b=2&b=1"));
  });
  it("leaves out what the origin does not look at, encoded or not", () => {
    expect(cacheKey(url("?utm_source=x&a=1&fbclid=y&utm%5Fid=z"), normalising)).toBe(url("?a=1"));
    expect(cacheKey(url("?utm_source=x"), normalising)).toBe(url(""));
    expect(cacheKey(url("?fbclid2=x"), normalising)).toBe(url("?fbclid2=x"));
  });
  it("is the same for every order of distinct parameters, and different for other values", () => {
    const pairs = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-e]{1,2}$/), fc.stringMatching(/^\d{0,2}$/)), {
      selector: ([name]) => name,
      minLength: 1,
    });
    fc.assert(
      fc.property(pairs, (list) => {
        const query = (items: string[][]) => url(`?${items.map((pair) => pair.join("=")).join("&")}`);
        expect(cacheKey(query(list), normalising)).toBe(cacheKey(query(list.toReversed()), normalising));
        const other = list.map(([name, value], i) => [name ?? "", i === 0 ? `${value}x` : (value ?? "")]);
        expect(cacheKey(query(other), normalising)).not.toBe(cacheKey(query(list), normalising));
      }),
      soak("cache-keys", { runs: 10_000 }),
    );
  });
});

describe("RFC 9111 4.1: variants", () => {
  const variant = (names: string[], fields: Record<string, string>) => variantOf(names, new Headers(fields));
  it("names are case-insensitive, in no order, each once", () => {
    expect(varyNames("Foo, ,BAR,foo")).toEqual(["bar", "foo"]);
    expect(varyNames("Foo, *")).toContain("*");
  });
  it("an absent field is not an empty one", () => {
    expect(variant(["foo"], {})).not.toBe(variant(["foo"], { foo: "" }));
  });
  it("white space around commas makes no difference, inside quotes it does", () => {
    expect(variant(["foo"], { foo: " 1 ,  2 " })).toBe(variant(["foo"], { foo: "1,2" }));
    expect(variant(["foo"], { foo: '"1 , 2"' })).not.toBe(variant(["foo"], { foo: '"1,2"' }));
  });
  it("case makes no difference where the field's definition says so, and only there", () => {
    expect(variant(["accept-language"], { "Accept-Language": "EN; Q=0.5" })).toBe(
      variant(["accept-language"], { "Accept-Language": "en;q=0.5" }),
    );
    expect(variant(["foo"], { foo: "A" })).not.toBe(variant(["foo"], { foo: "a" }));
  });
  it("values cannot be shifted from one field into the next", () => {
    const value = fc.stringMatching(/^[a-c",:[\]]{0,4}$/);
    fc.assert(
      fc.property(value, value, value, value, (a, b, c, d) => {
        const isSame = variant(["x", "y"], { x: a, y: b }) === variant(["x", "y"], { x: c, y: d });
        const plain = (text: string) => variant(["x"], { x: text });
        expect(isSame).toBe(plain(a) === plain(c) && plain(b) === plain(d));
      }),
      soak("cache-keys", { runs: 10_000 }),
    );
  });
});
