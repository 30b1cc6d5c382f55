import { readFileSync } from "node:fs";
import { documentFile } from "./generate.ts";
import { lint } from "./lint.ts";

/** Lints the written document under Node, where both linters are at home. Warnings are told, errors fail. */
const findings = await lint(readFileSync(documentFile(process.argv[2] ?? "."), "utf8"));
for (const { linter, severity, rule, at, message } of findings) {
  console.log(`packages/contracts/openapi.json:1 ${linter} ${severity} ${rule}: ${message} (${at})`);
}
process.exit(findings.some(({ severity }) => severity === "error") ? 1 : 0);
