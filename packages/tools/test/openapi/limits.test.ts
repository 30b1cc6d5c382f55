import { expect, it } from "vitest";
import { limitsText } from "../../src/openapi/limits.ts";

/** The limits that are written for an operation with this body. */
function limitsFor(body: object, schemas: object = {}, mediaType = "application/json"): unknown {
  const requestBody = { content: { [mediaType]: { schema: body } } };
  const paths = { "/v1/teas": { get: { operationId: "teas" }, post: { operationId: "brew", requestBody } } };
  const text = limitsText(JSON.stringify({ openapi: "3.1.0", info: {}, paths, components: { schemas } }));
  return JSON.parse(text.slice(text.indexOf("= {") + 2, text.lastIndexOf(" as const;")));
}
const object = (properties: object) => ({ type: "object", properties });

it("says of each field what bounds it, and nothing else", () => {
  const tea = {
    type: "string",
    minLength: 1,
    maxLength: 20,
    pattern: "^[a-z]+$",
    example: "assam",
    description: "Which.",
  };
  const cups = { type: "integer", minimum: 1, maximum: 9, default: 1 };
  expect(limitsFor(object({ tea, cups, hot: { type: "boolean" } }))).toEqual({
    brew: { tea: { minLength: 1, maxLength: 20, pattern: "^[a-z]+$" }, cups: { minimum: 1, maximum: 9 } },
  });
});

it("is found by the name of the schema, and follows the names of others", () => {
  const Order = object({ tea: { $ref: "#/components/schemas/Tea" } });
  const schemas = { Order, Tea: { type: "string", maxLength: 20 } };
  expect(limitsFor({ $ref: "#/components/schemas/Order" }, schemas)).toEqual({ Order: { tea: { maxLength: 20 } } });
});

it("says what bounds a list and its members", () => {
  const leaf = object({ label: { type: "string", maxLength: 60 } });
  const lists = {
    words: { type: "array", maxItems: 3, items: { type: "string", maxLength: 5 } },
    leaves: { type: "array", maxItems: 2, items: { $ref: "#/components/schemas/Leaf" } },
  };
  expect(limitsFor(object(lists), { Leaf: leaf })).toEqual({
    brew: {
      words: { maxItems: 3, items: { maxLength: 5 } },
      leaves: { maxItems: 2, items: { label: { maxLength: 60 } } },
    },
  });
});

it("looks behind null, and takes no limit from one of several alternatives", () => {
  const nullable = { anyOf: [{ type: "string", maxLength: 7 }, { type: "null" }] };
  const either = {
    anyOf: [
      { type: "string", maxLength: 7 },
      { type: "string", maxLength: 9 },
    ],
  };
  expect(limitsFor(object({ nullable, either }))).toEqual({ brew: { nullable: { maxLength: 7 } } });
});

it("says what bounds a body that is no object", () => {
  expect(limitsFor({ type: "string", maxLength: 500 }, {}, "text/vtt")).toEqual({ brew: { maxLength: 500 } });
});

it("ends where schemas contain themselves", () => {
  const Node = object({ name: { type: "string", maxLength: 4 }, next: { $ref: "#/components/schemas/Node" } });
  expect(limitsFor({ $ref: "#/components/schemas/Node" }, { Node })).toEqual({
    Node: { name: { maxLength: 4 }, next: { name: { maxLength: 4 } } },
  });
});
