import { expect, it } from "vitest";
import type { Part } from "../../src/openapi/document.ts";
import { finish } from "../../src/openapi/finish.ts";
import { Clash, merge } from "../../src/openapi/merge.ts";
import { stableText } from "../../src/openapi/stable.ts";

function part(service: string, path: string, over: object = {}, schemas: object = {}): Part {
  const operation = { operationId: path, tags: ["courses"], security: [], responses: {}, ...over };
  const document = { openapi: "3.1.0", info: {}, paths: { [path]: { get: operation } }, components: { schemas } };
  return { service, document: JSON.parse(JSON.stringify(document)) };
}

it("is the same text whatever order the services are read in", () => {
  const parts = () => [part("a", "/z", {}, { B: {}, A: {} }), part("b", "/a", {}, { A: {} })];
  const text = (list: Part[]) => stableText(finish(merge(list)));
  expect(text(parts())).toBe(text(parts().reverse()));
});

it("refuses one name for two things and one route in two services, and says where", () => {
  const clashing = [part("a", "/z", {}, { A: { type: "string" } }), part("b", "/a", {}, { A: { type: "number" } })];
  expect(() => merge(clashing)).toThrow("components/schemas/A is one thing in a and another in b.");
  expect(() => merge([part("a", "/z"), part("b", "/z")])).toThrow(Clash);
});

it("refuses a tag that nobody described", () => {
  expect(() => finish(merge([part("a", "/z", { tags: ["mystery"] })]))).toThrow("mystery");
});

it("says what opens an operation: nobody's, anybody's or a role's credential, and a key's scope", () => {
  const security = (over: object) =>
    finish(merge([part("a", "/z", over)])).paths["/z"]?.get as unknown as { security: unknown };
  expect(security({}).security).toEqual([{}]);
  expect(security({ access: "public" }).security).toEqual([{}, { bearer: [] }, { session: [] }, { apiKey: [] }]);
  expect(security({ access: "role", role: "admin", scope: "identity:read" })).toMatchObject({
    security: [{ bearer: ["admin"] }, { session: ["admin"] }, { apiKey: ["admin", "identity:read"] }],
  });
  const ending = { deprecated: true, "x-sunset": "2027-01-01T00:00:00.000Z" };
  const told = security({ access: "role", role: "admin", scope: "identity:read", ...ending, deprecation: {} });
  expect(told).toMatchObject(ending);
  for (const ours of ["access", "role", "scope", "deprecation"]) expect(told).not.toHaveProperty(ours);
});

it("tells the width of integers, the length of tuples and plain patterns, and leaves data alone", () => {
  const watched = { type: "array", prefixItems: [{ type: "integer" }, { type: "integer" }] };
  const example = { type: "integer" };
  const counts = { type: "integer", minimum: 0, maximum: 5, example };
  const name = { type: "string", pattern: "^[^\\p{Cc}/]+$/u" };
  const { components } = finish(merge([part("a", "/z", {}, { Watched: watched, Counts: counts, Name: name })]));
  const integer = { type: "integer", format: "int64" };
  expect(components.schemas).toEqual({
    Watched: { type: "array", minItems: 2, maxItems: 2, items: integer },
    Counts: { ...counts, format: "int32" },
    Name: { type: "string", pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f/]+$" },
  });
});

it("adds the gateway's headers and says every problem once", () => {
  const problem = { description: "No.", content: { "application/problem+json": { examples: { "rate.limited": {} } } } };
  const responses = { 200: { description: "Yes." }, 429: problem };
  const { paths, components } = finish(merge([part("a", "/z", { responses }), part("b", "/y", { responses })]));
  const refused = {
    401: { $ref: "#/components/responses/401-auth.invalid" },
    429: { $ref: "#/components/responses/429-rate.limited" },
  };
  const granted = { headers: { RateLimit: { $ref: "#/components/headers/RateLimit" } } };
  expect(paths).toMatchObject({
    "/z": { get: { responses: { 200: granted, ...refused } } },
    "/y": { get: { responses: { 200: granted, ...refused } } },
  });
  expect(components.responses).toMatchObject({
    "401-auth.invalid": { description: "`auth.invalid`: The credential is not valid" },
    "429-rate.limited": {
      headers: { "Retry-After": { $ref: "#/components/headers/Retry-After" } },
      content: {
        "application/problem+json": { examples: { "rate.limited": { $ref: "#/components/examples/rate.limited" } } },
      },
    },
  });
  expect(Object.keys(components.examples ?? {}).sort()).toEqual(["auth.invalid", "rate.limited"]);
});

it("leaves an answer in its place when it is not what the others of its codes are", () => {
  const answer = (description: string) => ({
    responses: {
      404: { description, content: { "application/problem+json": { examples: { "resource.missing": {} } } } },
    },
  });
  const { paths } = finish(merge([part("a", "/a", answer("One.")), part("b", "/b", answer("Another."))]));
  expect(paths["/a"]).toMatchObject({
    get: { responses: { 404: { $ref: "#/components/responses/404-resource.missing" } } },
  });
  expect(paths["/b"]).toMatchObject({ get: { responses: { 404: { description: "Another." } } } });
});
