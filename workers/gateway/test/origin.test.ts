import fc from "fast-check";
import { expect, it } from "vitest";
import { addressOf } from "../src/origin.ts";

it("takes an address apart like the URL Standard does", () => {
  const paths = ["/", "/v1/courses", "//evil.example/x", "/a?b", "/?", "/a?b?c=/d", "/a#?b", "/a?b#c", "/%2F/ä?ü=//"];
  for (const path of paths) {
    const { href, origin, pathname } = new URL(`https://edgewise.test:8443${path}`);
    const address = addressOf(href);
    expect([address.origin, address.pathname]).toEqual([origin, pathname]);
    // `search` of the standard leaves a question mark out that nothing follows; the cache and the services take it as sent.
    expect(address.search.replace(/^\?$/, "")).toBe(new URL(href).search);
  }
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (text) => {
      const { href, origin, pathname, search } = new URL(text);
      expect(addressOf(href)).toEqual({ origin, pathname, search: expect.stringMatching(/^(?:\?|$)/) });
      expect(addressOf(href).search.replace(/^\?$/, "")).toBe(search);
    }),
  );
});
