import fc from "fast-check";
import { expect, it } from "vitest";
import { addressOf } from "../src/origin.ts";

/** Everything that an address may hold raw, and something that has to be escaped. */
const unit = fc.constantFrom(..."abzAZ09-._~!$&'()*+,;=:@%/?# äλ𝄞\\\"<>[]|^`{}", "%2F", "%3f", "..", "//");
/** Nothing, or the mark and what follows it. */
const part = (mark: string) =>
  fc
    .option(fc.string({ unit, maxLength: 12 }), { nil: undefined })
    .map((text) => (text === undefined ? "" : mark + text));
const host = fc.oneof(
  fc.constantFrom("edgewise.test", "LOCALHOST", "a.b-c.example", "xn--bcher-kva.example", "bücher.example", "[::1]"),
  fc.ipV4(),
  fc.ipV6().map((address) => `[${address}]`),
);
const port = fc.oneof(
  fc.constant(""),
  fc.integer({ min: 0, max: 65_535 }).map((number) => `:${number}`),
);
/** Built from parts: `fc.webUrl` takes a second to set up. */
const url = fc
  .tuple(fc.constantFrom("http", "https"), host, port, part("/"), part("?"), part("#"))
  .map(([scheme, name, number, ...parts]) => `${scheme}://${name}${number}${parts.join("")}`);

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
    fc.property(url, (address) => {
      const { href, origin, pathname, search } = new URL(address);
      expect(addressOf(href)).toEqual({ origin, pathname, search: expect.stringMatching(/^(?:\?|$)/) });
      expect(addressOf(href).search.replace(/^\?$/, "")).toBe(search);
    }),
  );
});
