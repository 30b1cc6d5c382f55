import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { documentFile } from "../../src/openapi/generate.ts";
import { lint } from "../../src/openapi/lint.ts";
import { repositoryRoot } from "../../src/root.ts";

const written = readFileSync(documentFile(repositoryRoot), "utf8");
const errors = async (text: string) => (await lint(text)).filter(({ severity }) => severity === "error");

it("finds a string without a length and a reference to nowhere", async () => {
  const flawed = JSON.parse(written);
  flawed.components.schemas.Flawed = {
    type: "object",
    properties: { name: { type: "string" }, to: { $ref: "#/nowhere" } },
  };
  const rules = (await errors(JSON.stringify(flawed))).map(({ linter, rule }) => `${linter} ${rule}`);
  expect(rules).toContain("spectral owasp:api4:2023-string-limit");
  expect(rules).toContain("redocly no-unresolved-refs");
});
