import { createHash } from "node:crypto";
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where what may be forgotten is kept; git ignores it, and a new installation begins without. */
export function cacheFolder(root: string): string {
  return join(root, "node_modules/.cache/edgewise");
}

const kept = 20;
const ownCode = resolve(import.meta.dirname, "..");

/** A check of a repository, and everything that its answer depends on besides our own code and installed packages. */
export interface Question {
  root: string;
  name: string;
  inputs: readonly string[];
}

/**
 * Whether a check passes. It is not made again for the same inputs if it has passed: with the same code of these tools,
 * the same lock file and the same runtime. A failure is never remembered, nor anything of a check that throws.
 */
export async function remembered({ root, name, inputs }: Question, check: () => Promise<boolean>): Promise<boolean> {
  const folder = join(cacheFolder(root), "passed", name);
  const file = join(folder, hashOf([name, ...surroundings(root), ...inputs]));
  if (isThere(file)) return true;
  if (!(await check())) return false;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, "");
  forgetOldest(folder);
  return true;
}

/** What every answer depends on. */
function surroundings(root: string): string[] {
  const code = globSync("**/*.ts", { cwd: ownCode }).sort();
  const lock = readIf(join(root, "pnpm-lock.yaml"));
  return [JSON.stringify(process.versions), lock, ...code.flatMap((file) => [file, readIf(join(ownCode, file))])];
}

/** Every part counts with its length, so that no two lists look alike. */
function hashOf(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex");
}

function readIf(file: string): string {
  return isThere(file) ? readFileSync(file, "utf8") : "";
}

function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

function forgetOldest(folder: string): void {
  const files = readdirSync(folder).map((file) => join(folder, file));
  const age = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const oldest = files.sort((a, b) => age(b) - age(a)).slice(kept);
  for (const file of oldest) rmSync(file, { force: true });
}
