import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { remembered } from "../verify/remembered.ts";

/**
 * Lints the written document under Node, where both linters are at home. Warnings are told, errors fail. A document that
 * has passed is not looked at again: it rarely changes, and two linters take their time.
 */
const root = resolve(process.argv[2] ?? ".");
const text = readFileSync(join(root, "packages/contracts/openapi.json"), "utf8");
const program = join(import.meta.dirname, "lint-cli.ts");
const passes = await remembered({ root, name: "openapi-lint", program, inputs: [text] }, async () => {
  const { lint } = await import("./lint.ts");
  const findings = await lint(text);
  for (const { linter, severity, rule, at, message } of findings) {
    console.log(`packages/contracts/openapi.json:1 ${linter} ${severity} ${rule}: ${message} (${at})`);
  }
  return findings.every(({ severity }) => severity !== "error");
});
process.exit(passes ? 0 : 1);
