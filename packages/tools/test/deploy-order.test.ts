import fc from "fast-check";
import { expect, it } from "vitest";
import { inOrder, isCircle } from "../src/deploy/order.ts";

const order = (asks: Record<string, string[]>) => inOrder(new Map(Object.entries(asks)));

it("puts every Worker after those it asks", () => {
  expect(order({ gateway: ["content", "identity"], content: ["identity"], identity: [] })).toEqual([
    ["identity"],
    ["content"],
    ["gateway"],
  ]);
});

it("keeps Workers that ask each other together, before those that ask them", () => {
  const groups = order({ gateway: ["content"], content: ["identity"], identity: ["content"] });
  expect(groups.map((group) => group.toSorted())).toEqual([["content", "identity"], ["gateway"]]);
});

it("ignores what is not deployed in this run", () => {
  expect(order({ content: ["identity"] })).toEqual([["content"]]);
});

it("takes a Worker that asks itself for a circle", () => {
  const asks = new Map([["content", ["content"]]]);
  expect(isCircle(["content"], asks)).toBe(true);
  expect(isCircle(["content"], new Map([["content", []]]))).toBe(false);
});

it("orders any graph: each Worker once, and what it asks never in a later group", () => {
  const names = ["a", "b", "c", "d", "e", "f"];
  const graph = fc.dictionary(fc.constantFrom(...names), fc.uniqueArray(fc.constantFrom(...names)));
  fc.assert(
    fc.property(graph, (asks) => {
      const groups = order(asks);
      expect(groups.flat().toSorted()).toEqual(Object.keys(asks).toSorted());
      const groupOf = (name: string) => groups.findIndex((group) => group.includes(name));
      for (const [name, asked] of Object.entries(asks)) {
        for (const one of asked.filter((other) => other in asks)) {
          expect(groupOf(one)).toBeLessThanOrEqual(groupOf(name));
        }
      }
    }),
  );
});
