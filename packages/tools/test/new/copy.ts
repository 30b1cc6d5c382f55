import { execFile, execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll } from "vitest";
import { repositoryRoot } from "../../src/root.ts";

const run = promisify(execFile);

/**
 * A copy of this repository as it stands, committed, with its packages installed; gone when the file's tests are done.
 */
export async function copyOfRepository(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), "edgewise-copy-"));
  afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }));
  copyTo(root);
  const git = (...args: string[]) =>
    run("git", ["-c", "user.name=t", "-c", "user.email=t@t.example", ...args], { cwd: root });
  await git("init", "--quiet");
  await git("add", "--all");
  await git("commit", "--quiet", "--no-verify", "--message", "As it was");
  const self = process.env.npm_execpath;
  const [pnpm, first] = self?.includes("pnpm") ? [self, []] : ["npx", ["-y", "pnpm@12"]];
  await run(pnpm, [...first, "install", "--prefer-offline"], { cwd: root, maxBuffer: 2 ** 26 });
  return root;
}

/**
 * A copy of this repository's Workers and migrations that borrows the installed packages, our own among them. The caller
 * deletes it.
 */
export function copyOfWorkers(): string {
  const root = mkdtempSync(join(tmpdir(), "edgewise-copy-"));
  copyTo(root, ["wrangler.toml", "tsconfig.json", "workers", "migrations"]);
  for (const folder of [".", ...readdirSync(join(root, "workers")).map((name) => join("workers", name))])
    symlinkSync(join(repositoryRoot, folder, "node_modules"), join(root, folder, "node_modules"));
  return root;
}

/** Copies what git knows or would take, everything or what lies at these paths. */
function copyTo(root: string, paths: string[] = []): void {
  const list = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", ...paths], {
    cwd: repositoryRoot,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  for (const path of new Set(list.split("\0"))) {
    if (path === "" || !existsSync(join(repositoryRoot, path))) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    copyFileSync(join(repositoryRoot, path), join(root, path));
  }
}

/** The folders of packages/ and workers/, by name, in which something differs from what the copy began with. */
export async function changedFolders(root: string): Promise<string[]> {
  const { stdout } = await run("git", ["status", "--porcelain", "-z", "--untracked-files=all"], { cwd: root });
  const names = stdout.split("\0").map((line) => /^.{3}(?:packages|workers)\/([^/]+)\//.exec(line)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}
