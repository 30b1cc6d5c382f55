import { dirname, join, normalize } from "node:path";
import { z } from "zod";
import type { Check, Tree } from "./check.ts";
import { importsOf, sources } from "./imports.ts";

const rule = "worker-imports";

/** A Worker is known to others by its contracts alone: nobody imports its code. */
export const workerImports: Check = {
  rule,
  run(tree) {
    const packages = workerPackages(tree);
    return sources(tree, /^(?:workers|packages)\//).flatMap((file) => {
      const own = ownerOf(file);
      return importsOf(tree, file).flatMap(({ from, line }) => {
        const target = from.startsWith(".")
          ? ownerOf(normalize(join(dirname(file), from)))
          : packages.get(from.split("/").slice(0, 2).join("/"));
        if (target === undefined || target === own) return [];
        return [
          { file, line, rule, sentence: `this is code of the Worker ${target}; ask it over RPC or hear its events.` },
        ];
      });
    });
  },
};

/** The Worker that a path lies in, by folder name. */
function ownerOf(path: string): string | undefined {
  return /^workers\/([^/]+)\//.exec(path)?.[1];
}

function workerPackages(tree: Tree): Map<string, string> {
  const found = tree.files.flatMap((file) => {
    const folder = /^workers\/([^/]+)\/package\.json$/.exec(file)?.[1];
    const { name } = folder ? z.object({ name: z.string().optional() }).parse(JSON.parse(tree.read(file))) : {};
    return folder && name ? [[name, folder] as const] : [];
  });
  return new Map(found);
}
