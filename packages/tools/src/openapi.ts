import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { documentFile, documentPath, generate } from "./openapi/generate.ts";
import { repositoryRoot } from "./root.ts";

const usage = `pnpm openapi [--check]

Writes ${documentPath} from what every Worker's routes say.

  --check      write nothing; fail when the file is not what would be written
  --root DIR   another checkout than this one`;

const { values } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    root: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const file = documentFile(values.root ?? repositoryRoot);
const text = await generate(values.root ?? repositoryRoot);
if (!values.check) {
  writeFileSync(file, text);
  console.log(`${documentPath}: ${Object.keys(JSON.parse(text).paths).length} paths`);
} else if (readFileSync(file, "utf8") !== text) {
  console.error(`${documentPath}:1 generated: the routes have changed; run pnpm openapi.`);
  process.exit(1);
}
