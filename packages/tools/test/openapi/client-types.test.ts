import { expect, it } from "vitest";
import { clientTypes } from "../../src/openapi/client-types.ts";

const json = (schema: object) => ({ "application/json": { schema } });
const problem = { description: "No.", content: json({ type: "string", description: "a refusal" }) };
const document = {
  openapi: "3.1.0",
  info: { title: "Teas", version: "1" },
  paths: {
    "/v1/teas": {
      post: {
        operationId: "brew",
        summary: "Brews.",
        requestBody: { required: true, content: json({ $ref: "#/components/schemas/Order" }) },
        responses: {
          "201": { description: "Brewed.", headers: { RateLimit: { schema: { type: "string" } } }, content: json({}) },
          "400": problem,
          "428": problem,
        },
      },
    },
  },
  components: {
    schemas: {
      Order: {
        type: "object",
        properties: { tea: { type: "string" }, cups: { type: "integer", default: 1 } },
        required: ["tea"],
      },
    },
    headers: { RateLimit: { schema: { type: "string" } } },
  },
};

it("says what is sent and what a success gives, and of refusals only that If-Match is needed", async () => {
  const text = await clientTypes(JSON.stringify(document));
  expect(text).toContain("Brews.");
  expect(text).toMatch(/\b201: \{/);
  expect(text).toMatch(/\b428: \{/);
  expect(text).not.toMatch(/\b400: \{/);
  expect(text).not.toContain("a refusal");
  expect(text).not.toContain("RateLimit");
});

it("lets a field that has a default be left out", async () => {
  const text = await clientTypes(JSON.stringify(document));
  expect(text).toMatch(/\btea: string;/);
  expect(text).toMatch(/\bcups\?: number;/);
});
