import { expect, it } from "vitest";
import { finish } from "../../src/openapi/finish.ts";
import { lint } from "../../src/openapi/lint.ts";

it("finds a string without a length and a reference to nowhere", async () => {
  const schemas = { Flawed: { type: "object", properties: { name: { type: "string" }, to: { $ref: "#/nowhere" } } } };
  const findings = await lint(JSON.stringify(finish({ paths: {}, components: { schemas } })));
  const rules = findings.filter(({ severity }) => severity === "error").map(({ linter, rule }) => `${linter} ${rule}`);
  expect(rules).toContain("spectral owasp:api4:2023-string-limit");
  expect(rules).toContain("redocly no-unresolved-refs");
});
