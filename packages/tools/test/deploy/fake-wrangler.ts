import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "../tree.ts";

/** Answers of the account by the beginning of the command; the longest beginning that fits wins. */
export type Answers = Record<string, { stdout?: string; stderr?: string; code?: number; versionId?: string }>;

/** The program: it notes what it was called with and answers as told. wrangler itself needs an account. */
const program = `#!/usr/bin/env node
const { appendFileSync, readFileSync } = require("node:fs");
const command = process.argv.slice(2).join(" ");
const at = (name) => require("node:path").join(__dirname, name);
const answers = JSON.parse(readFileSync(at("answers.json"), "utf8"));
const key = Object.keys(answers).filter((key) => command.startsWith(key)).sort((a, b) => b.length - a.length)[0];
const { stdout = "", stderr = "", code = 0, versionId } = answers[key] ?? {};
const json = (option) => {
  const at = process.argv.indexOf(option);
  return at < 0 ? undefined : JSON.parse(readFileSync(process.argv[at + 1], "utf8"));
};
appendFileSync(at("calls.ndjson"), JSON.stringify({ command, secrets: json("--secrets-file"), file: json("--file") }) + "\\n");
if (versionId) {
  const line = JSON.stringify({ type: "version-upload", version: 1, version_id: versionId });
  appendFileSync(process.env.WRANGLER_OUTPUT_FILE_PATH, line + "\\n");
}
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = code;
`;

/** Puts a stand-in for wrangler first on the PATH until the test ends. */
export function fakeWrangler(answers: Answers) {
  const folder = temporaryFolder();
  const path = process.env.PATH;
  writeFileSync(join(folder, "wrangler"), program);
  chmodSync(join(folder, "wrangler"), 0o755);
  writeFileSync(join(folder, "answers.json"), JSON.stringify(answers));
  process.env.PATH = `${folder}${delimiter}${path}`;
  onTestFinished(() => {
    process.env.PATH = path;
  });
  const calls = (): { command: string; secrets?: Record<string, string>; file?: unknown }[] => {
    const log = join(folder, "calls.ndjson");
    if (!existsSync(log)) return [];
    return readFileSync(log, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  };
  return { calls, commands: () => calls().map(({ command }) => command) };
}

/** An account in which these Workers run their version `<name>-old`, and whose databases are there. */
export function account(names: string[], over: Answers = {}): Answers {
  const running = names.flatMap((name) => [
    [
      `deployments status --json --name ${name}`,
      { stdout: JSON.stringify({ versions: shares(`${name}-old`) }) },
    ] as const,
    [`versions upload --config workers/${name.replace("two-", "")}/`, { versionId: `${name}-new` }] as const,
  ]);
  return {
    "deployments status": { code: 1, stderr: "This Worker does not exist on your account. [code: 10007]" },
    "secret list": { stdout: '[{ "name": "AUTH_SECRET", "type": "secret_text" }]' },
    "d1 list": {
      stdout: JSON.stringify(["two-notes", "two-identity"].map((name) => ({ name, uuid: `uuid-${name}` }))),
    },
    "versions upload --config wrangler.deploy.generated.json": { versionId: "two-gateway-new" },
    ...Object.fromEntries(running),
    ...over,
  };
}

/** A rollout that an earlier run left half-way: most traffic is still with the old version. */
function shares(old: string) {
  return [
    { version_id: "left-behind", percentage: 10 },
    { version_id: old, percentage: 90 },
  ];
}
