import { dirname, join, normalize } from "node:path";
import { z } from "zod";
import type { Tree } from "../checks/check.ts";

const Package = z.object({
  name: z.string().optional(),
  exports: z.record(z.string(), z.string().or(z.object({}))).optional(),
});

/** Finds the file that an import means; undefined for packages of other people and for files that are not there. */
export type Resolve = (from: string, specifier: string) => string | undefined;

/** Resolves imports as the bundlers do: relative ones by their path, our own packages by the `exports` of their package.json. */
export function workspaceImports(tree: Tree): Resolve {
  const files = new Set(tree.files);
  const packages = new Map(tree.files.flatMap((file) => exportsOf(tree, file)));
  return (from, specifier) => {
    const path = specifier.replace(/\?.*$/, "");
    if (path.startsWith(".")) return present(files, normalize(join(dirname(from), path)));
    const [scope, name, ...rest] = path.split("/");
    const exports = packages.get(`${scope}/${name}`);
    return exports?.map((pattern) => present(files, pattern(`./${rest.join("/")}`))).find((file) => file !== undefined);
  };
}

function exportsOf(tree: Tree, file: string): [string, ((subpath: string) => string)[]][] {
  const folder = /^((?:packages|workers)\/[^/]+)\/package\.json$/.exec(file)?.[1];
  if (folder === undefined) return [];
  const { name, exports = {} } = Package.parse(JSON.parse(tree.read(file)));
  if (name === undefined) return [];
  const patterns = Object.entries(exports).flatMap(([key, target]) => {
    if (typeof target !== "string") return [];
    const [before = "", after = ""] = key.split("*");
    return [
      (subpath: string) => {
        if (!subpath.startsWith(before) || !subpath.endsWith(after)) return "";
        const star = subpath.slice(before.length, subpath.length - after.length);
        return normalize(join(folder, target.replace("*", star)));
      },
    ];
  });
  return [[name, patterns]];
}

/** The file at a path, also when its extension is left out. */
function present(files: ReadonlySet<string>, path: string): string | undefined {
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((each) => files.has(each));
}
