import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { importsOf } from "../checks/imports.ts";

const ours = /^(?:\.|@edgewise\/)/;

/**
 * A program of this repository and everything of ours that it imports, however far: path → text. What it imports of other
 * people is settled by the lock file.
 */
export function codeOf(entry: string): Map<string, string> {
  const texts = new Map<string, string>();
  const read = (file: string) => texts.get(file) ?? readFileSync(file, "utf8");
  const next = [entry];
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    if (texts.has(file)) continue;
    texts.set(file, read(file));
    if (!/\.tsx?$/.test(file)) continue;
    const { resolve } = createRequire(file);
    const imports = importsOf({ root: "", files: [], read }, file);
    next.push(...imports.filter(({ from, typeOnly }) => ours.test(from) && !typeOnly).map(({ from }) => resolve(from)));
  }
  return texts;
}
