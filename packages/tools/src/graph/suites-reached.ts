import type { Tree } from "../checks/check.ts";
import type { Suite } from "../test/suites.ts";
import { fileGraph, reach } from "./file-graph.ts";
import { isTest, packageOf } from "./named-paths.ts";

/** Suites that look at the whole repository: tools copies it, and runs `verify` and the tests of Workers there. */
const readAll = new Set(["tools"]);

/** What people read and no program does. */
const prose = /^(?!.*\/(?:test|src|seed)\/).*(?:\.md|(?:^|\/)LICENSE|\/screenshots\/[^/]+)$/;
const inGraph = /^(?:packages|workers|migrations)\/|^wrangler\.toml$/;

/**
 * The suites whose tests may turn out otherwise because of these changed paths, by name: those whose own files, or
 * anything that these rest on, are among them. A path that the graph knows nothing of, such as the lock file, is taken
 * for a change of everything.
 */
export function suitesReached(tree: Tree, suites: readonly Suite[], paths: readonly string[]): string[] {
  const changed = paths.filter((path) => !prose.test(path));
  if (changed.length === 0) return [];
  if (changed.some((path) => !inGraph.test(path))) return suites.map(({ name }) => name);
  const graph = fileGraph(tree);
  const present = new Set(tree.files);
  const gone = new Set(changed.filter((path) => !present.has(path) && !isTest(path)).map(packageOf));
  const isReached = ({ name, folder }: Suite) => {
    const own = folder.slice(tree.root.length + 1);
    // A file of its own that is gone is among none of its files.
    if (readAll.has(name) || changed.some((path) => path.startsWith(`${own}/`))) return true;
    const reached = reach(
      graph,
      tree.files.filter((file) => file.startsWith(`${own}/`)),
    );
    return changed.some((path) => reached.has(path)) || [...reached].some((file) => gone.has(packageOf(file)));
  };
  return suites.filter(isReached).map(({ name }) => name);
}
