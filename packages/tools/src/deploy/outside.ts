import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Refused } from "./refused.ts";

/** What one wrangler command left behind. `versionId` is the version that it uploaded or deployed, if it did. */
export interface Outcome {
  ok: boolean;
  stdout: string;
  stderr: string;
  versionId: string | undefined;
}

/** Everything that a deployment touches beyond its own memory; `--dry-run` brings one that only tells. */
export interface Outside {
  wrangler(args: string[]): Promise<Outcome>;
  /** Writes a generated file, readable for this user alone. `what` describes it where its text may not be shown. */
  write(path: string, text: string, what: string): void;
  remove(path: string): void;
  /** Whether the platform answers that it is well, so many times in a row. */
  isWell(url: string, times: number, headers?: Record<string, string>): Promise<boolean>;
  pause(seconds: number): Promise<void>;
  say(line: string): void;
}

/** The real thing: wrangler from the repository's own packages, the file system and the network. */
export function realOutside(root: string, say: (line: string) => void): Outside {
  return {
    wrangler: (args) => runWrangler(root, args),
    write: (path, text) => writeFileSync(join(root, path), text, { mode: 0o600 }),
    remove: (path) => rmSync(join(root, path), { force: true }),
    isWell: async (url, times, headers = {}) => {
      for (let i = 0; i < times; i++) if (!(await answersWell(url, headers))) return false;
      return true;
    },
    pause: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
    say,
  };
}

async function answersWell(url: string, headers: Record<string, string>): Promise<boolean> {
  try {
    return (await fetch(url, { headers, signal: AbortSignal.timeout(10_000) })).status === 200;
  } catch {
    return false;
  }
}

/** Runs a command that has to succeed. Throws Refused with what wrangler said. */
export async function must(outside: Outside, args: string[]): Promise<Outcome> {
  const outcome = await outside.wrangler(args);
  if (outcome.ok) return outcome;
  throw new Refused(`wrangler ${args.join(" ")} failed:\n${outcome.stderr.trim() || outcome.stdout.trim()}`);
}

/** wrangler tells machines what it did in a file of JSON lines; its screen output is for people. */
async function runWrangler(root: string, args: string[]): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "edgewise-deploy-"));
  const report = join(folder, "report.ndjson");
  writeFileSync(report, "");
  try {
    const env = { ...process.env, WRANGLER_OUTPUT_FILE_PATH: report, WRANGLER_SEND_METRICS: "false", CI: "true" };
    const ended = await new Promise<Pick<Outcome, "ok" | "stdout" | "stderr">>((resolve, reject) => {
      execFile("wrangler", args, { cwd: root, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
        if (error?.code === "ENOENT") reject(new Refused("wrangler is not installed; run this through pnpm."));
        else resolve({ ok: error === null, stdout, stderr });
      });
    });
    return { ...ended, versionId: versionIn(readFileSync(report, "utf8")) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function versionIn(report: string): string | undefined {
  const found = /"version_id":\s*"([\w-]+)"/.exec(
    report.split("\n").findLast((line) => /"type":\s*"(?:deploy|version-upload)"/.test(line)) ?? "",
  );
  return found?.[1];
}
