import { dirname, join, normalize } from "node:path";

const word = /["'`]([^"'`\s]+)["'`]/g;
const fromRoot = /^(?:(?:packages|workers|migrations)(?:\/|$)|wrangler\.toml$)/;

/** The files of a repository by path and by the folders that they are in, but for the root. */
export type Folders = ReadonlyMap<string, readonly string[]>;

/** Lists under every file's path the file itself, and under every folder's path all that is in it, however deep. */
export function foldersOf(files: readonly string[]): Folders {
  const folders = new Map<string, string[]>();
  for (const file of files) {
    for (let path = file; path !== "."; path = dirname(path)) {
      const inside = folders.get(path);
      if (inside) inside.push(file);
      else folders.set(path, [file]);
    }
  }
  return folders;
}

/**
 * The files that a program names in its strings, relative to itself or from the root of the repository: what it reads,
 * starts or hands to wrangler without importing it. A folder stands for all that is in it but other packages' tests, as
 * does what comes before a `*` or a `${`: `"workers/*"` names every Worker. That is too much rather than too little.
 * `"../.."` is what other paths are joined to, and names nothing. `besides` are strings that mean something else.
 */
export function namedPaths(text: string, file: string, folders: Folders, besides: ReadonlySet<string>): string[] {
  const words = new Set([...text.matchAll(word)].map(([, found = ""]) => found));
  return [...words].flatMap((found) => {
    if (besides.has(found) || /^[./]+$/.test(found)) return [];
    const bases = fromRoot.test(found) ? ["."] : [];
    if (!found.startsWith("/")) bases.push(dirname(file));
    const inside = bases.flatMap((base) => folders.get(targetOf(base, found)) ?? []);
    return inside.length === 1 ? inside : inside.filter((each) => !isTest(each) || packageOf(each) === packageOf(file));
  });
}

/** The package that a path lies in, such as `workers/content`; for a migration, the folder of its service. */
export function packageOf(path: string): string {
  return path.split("/").slice(0, 2).join("/");
}

/** Whether a path is of a package's tests alone. */
export function isTest(path: string): boolean {
  return /^[^/]+\/[^/]+\/(?:test\/|vitest\.config\.ts$)/.test(path);
}

function targetOf(base: string, path: string): string {
  const [before = "", ...after] = path.split(/\*|\$\{/);
  // "a/b*" is about folder a.
  const known = after.length > 0 ? before.slice(0, before.lastIndexOf("/") + 1) : before;
  return known === "" ? "" : normalize(join(base, known)).replace(/\/$/, "");
}
