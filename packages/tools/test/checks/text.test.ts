import { expect, it } from "vitest";
import { fileLength, fileNames } from "../../src/checks/file-shape.ts";
import { openapiOperations } from "../../src/checks/openapi-operations.ts";
import { plainText } from "../../src/checks/plain-text.ts";
import { documentPath } from "../../src/openapi/generate.ts";
import { findings } from "./findings.ts";

it("ends a file at 300 lines", async () => {
  const lines = (count: number) => "x;\n".repeat(count);
  const files = { "packages/a/src/long.ts": lines(301), "packages/a/src/fits.ts": lines(300), "a.md": lines(400) };
  expect(await findings(fileLength, files)).toEqual([
    "packages/a/src/long.ts:301 file-length: 301 lines; 300 are the end. Split it by what it does.",
  ]);
});

it("wants names that say something", async () => {
  const names = [
    "utils/date.ts",
    "string-helpers.ts",
    "helpers.ts",
    "services/x.ts",
    "mail.service.ts",
    "index.ts",
    "camelCase.ts",
  ];
  const fine = ["services.ts", "enrol.route.ts", "rate-limit.ts", "e2e.ts"];
  const files = Object.fromEntries([...names, ...fine].map((name) => [`packages/a/src/${name}`, ""]));
  expect(await findings(fileNames, { ...files, "workers/a/src/index.ts": "" })).toEqual([
    "packages/a/src/camelCase.ts:1 file-names: camelCase is not in kebab case.",
    'packages/a/src/helpers.ts:1 file-names: "helpers" says nothing about what is inside.',
    "packages/a/src/index.ts:1 file-names: an index file collects others; import from where a thing is.",
    'packages/a/src/mail.service.ts:1 file-names: "service" says nothing about what is inside.',
    'packages/a/src/services/x.ts:1 file-names: "services" says nothing about what is inside.',
    'packages/a/src/string-helpers.ts:1 file-names: "helpers" says nothing about what is inside.',
    'packages/a/src/utils/date.ts:1 file-names: "utils" says nothing about what is inside.',
  ]);
});

it("keeps one machine's paths and a registry's address out", async () => {
  const at = (...parts: string[]) => `/${parts.join("/")}`;
  const files = {
    "README.md": `fine: \${HOME}/work/x, https://example.org/root/x, src/work/x, /var/lib/x`,
    "a.sh": `cd ${at("home", "ada", "edgewise")}`,
    "b.ts": `\n"${at("work", "main")}"`,
    "c.yaml": `https://registry.npmjs${".org"}/zod`,
  };
  expect(await findings(plainText, files)).toEqual([
    `a.sh:1 plain-text: ${at("home", "ada")}/ is a path of one machine.`,
    `b.ts:2 plain-text: ${at("work", "main")} is a path of one machine.`,
    `c.yaml:1 plain-text: registry.npmjs${".org"} names a package registry.`,
  ]);
});

it("wants of every operation its name, purpose, example and problems", async () => {
  const problem = { content: { "application/problem+json": {} } };
  const responses = Object.fromEntries([400, 401, 404, 429, 500].map((status) => [status, problem]));
  const body = (schema: object) => ({ content: { "application/json": { schema } } });
  const good = {
    operationId: "good",
    summary: "Good.",
    tags: ["a"],
    responses,
    requestBody: body({ $ref: "#/components/schemas/Good" }),
  };
  const { 404: _absent, ...others } = responses;
  const paths = {
    "/good/{goodId}": { post: good },
    "/bad/{badId}": {
      post: { operationId: "good", responses: others, requestBody: body({ properties: { name: {} } }) },
    },
  };
  const fields = { name: { type: "string", example: "Ada" }, kind: { enum: ["a"] } };
  const document = { openapi: "3.1.0", paths, components: { schemas: { Good: { properties: fields } } } };
  expect(await findings(openapiOperations, { [documentPath]: JSON.stringify(document, null, 2) })).toEqual(
    [
      "no summary",
      "no tag",
      "no problem answer for 404",
      "no example of its body",
      "the operationId good of another operation",
    ].map((what) => expect.stringContaining(`openapi-operations: POST /bad/{badId} has ${what}.`)),
  );
});
