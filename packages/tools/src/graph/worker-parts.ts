import { relative } from "node:path";
import { treeOf } from "../checks/check.ts";
import { workersIn } from "../workspace.ts";
import { fileGraph, reach } from "./file-graph.ts";
import { isTest, packageOf } from "./named-paths.ts";

/** Whether a Worker is made, among other things, of the file at a path, which may be gone. */
export type IsPart = (path: string) => boolean;

/**
 * What every Worker of a repository is made of, by the Worker's folder: its own folder, its migrations, and whatever the
 * program that its wrangler.toml names is bundled from.
 */
export function workerParts(root: string): Map<string, IsPart> {
  const tree = treeOf(root);
  const graph = fileGraph(tree);
  const files = new Set(tree.files);
  return new Map(
    workersIn(root).map(({ folder, configPath }) => {
      const bundled = reach(graph, [relative(root, configPath)]);
      return [folder, isPartOf(folder, bundled, files)] as const;
    }),
  );
}

function isPartOf(folder: string, bundled: ReadonlySet<string>, files: ReadonlySet<string>): IsPart {
  const packages = new Set([...bundled].map(packageOf));
  return (path) => {
    if (isTest(path)) return false;
    if (path.startsWith(`workers/${folder}/`) || path.startsWith(`migrations/${folder}/`)) return true;
    return files.has(path) ? bundled.has(path) : packages.has(packageOf(path));
  };
}
