import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { codeOf } from "./code-of.ts";

/** Where what may be forgotten is kept; git ignores it, and a new installation begins without. */
export function cacheFolder(root: string): string {
  return join(root, "node_modules/.cache/edgewise");
}

const kept = 20;

/** A check of a repository, and everything that its answer depends on besides installed packages. */
export interface Question {
  root: string;
  name: string;
  /** The file of the program that makes the check. */
  program: string;
  inputs: readonly string[];
}

/**
 * Whether a check passes. It is not made again for the same inputs if it has passed, with the same code, the same lock
 * file and the same runtime. A failure is never remembered, nor anything of a check that throws.
 */
export async function remembered(
  { root, name, program, inputs }: Question,
  check: () => Promise<boolean>,
): Promise<boolean> {
  const folder = join(cacheFolder(root), "passed", name);
  const file = join(folder, hashOf([name, ...surroundings(root, program), ...inputs]));
  if (isThere(file)) return true;
  if (!(await check())) return false;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, "");
  forgetOldest(folder);
  return true;
}

/** What every answer depends on. */
function surroundings(root: string, program: string): string[] {
  const lock = join(root, "pnpm-lock.yaml");
  const code = [...codeOf(program)].map(([file, text]) => [relative(root, file), text]).sort();
  return [JSON.stringify(process.versions), isThere(lock) ? readFileSync(lock, "utf8") : "", ...code.flat()];
}

/** Every part counts with its length, so that no two lists look alike. */
function hashOf(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex");
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
