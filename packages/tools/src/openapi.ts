import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { changelogPath } from "./openapi/changelog.ts";
import { clientTypes, clientTypesFile, clientTypesPath } from "./openapi/client-types.ts";
import { documentFile, documentPath, generate } from "./openapi/generate.ts";
import { limitsFile, limitsPath, limitsText } from "./openapi/limits.ts";
import { release } from "./openapi/release.ts";
import { releasedApiPath, releasedEventsPath } from "./openapi/released.ts";
import { repositoryRoot } from "./root.ts";

const usage = `pnpm openapi [--check | --release]

Writes ${documentPath} from what every Worker's routes say, and from that
${clientTypesPath} and ${limitsPath}.

  --check      write nothing; fail when a file is not what would be written
  --release    also make it, with the events, what later versions are held to, and add what is new to
               ${changelogPath}; refused when it breaks the last release
  --root DIR   another checkout than this one`;

const { values } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    release: { type: "boolean", default: false },
    root: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const root = values.root ?? repositoryRoot;
const text = await generate(root);
const files = [
  { path: documentPath, file: documentFile(root), text },
  { path: clientTypesPath, file: clientTypesFile(root), text: await clientTypes(text) },
  { path: limitsPath, file: limitsFile(root), text: limitsText(text) },
];
if (values.check && values.release) {
  console.error("--check writes nothing and --release does: one of them.");
  process.exit(2);
}
if (!values.check) {
  for (const { file, text } of files) writeFileSync(file, text);
  console.log(`${documentPath}: ${Object.keys(JSON.parse(text).paths).length} paths`);
  if (values.release) {
    const broken = await release(root, JSON.parse(text));
    for (const sentence of broken) console.error(`${documentPath}:1 additive-only: ${sentence}`);
    if (broken.length > 0) process.exit(1);
    console.log(
      `${releasedApiPath}, ${releasedEventsPath}: what later versions are held to; ${changelogPath}: what is new`,
    );
  }
} else {
  const stale = files.filter(({ file, text }) => !existsSync(file) || readFileSync(file, "utf8") !== text);
  for (const { path } of stale) console.error(`${path}:1 generated: the routes have changed; run pnpm openapi.`);
  if (stale.length > 0) process.exit(1);
}
