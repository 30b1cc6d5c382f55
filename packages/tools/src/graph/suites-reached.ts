import { relative } from "node:path";
import type { Tree } from "../checks/check.ts";
import type { Suite } from "../test/suites.ts";
import { fileGraph, reach } from "./file-graph.ts";
import { isTest, packageOf } from "./named-paths.ts";

/** Suites that look at the whole repository: tools copies it, and runs `verify` and the tests of Workers there. */
const readAll = new Set(["tools"]);

/** What people read and no program does. */
const prose = /^(?!.*\/(?:test|src|seed)\/).*(?:\.md|(?:^|\/)LICENSE|\/screenshots\/[^/]+)$/;
const inGraph = /^(?:packages|workers|migrations)\/|^wrangler\.toml$/;

/** Answers which suites' tests may turn out otherwise because of changed paths, by name. */
export type Reached = (paths: readonly string[]) => string[];

/**
 * Prepares to say which suites a change reaches: those whose own files, or anything that these rest on, are among the
 * paths. A path that the graph knows nothing of, such as the lock file, is taken for a change of everything.
 */
export function suitesReached(tree: Tree, suites: readonly Suite[]): Reached {
  const graph = fileGraph(tree);
  const present = new Set(tree.files);
  const reaches = suites.map(({ name, folder }) => {
    const own = `${relative(tree.root, folder)}/`;
    return {
      name,
      own,
      files: reach(
        graph,
        tree.files.filter((file) => file.startsWith(own)),
      ),
    };
  });
  return (paths) => {
    const changed = paths.filter((path) => !prose.test(path));
    const gone = new Set(changed.filter((path) => !present.has(path) && !isTest(path)).map(packageOf));
    const all = changed.some((path) => !inGraph.test(path));
    const isReached = ({ name, own, files }: (typeof reaches)[number]) =>
      all ||
      readAll.has(name) ||
      // A file of its own that is gone is among none of its files.
      changed.some((path) => files.has(path) || path.startsWith(own)) ||
      [...files].some((file) => gone.has(packageOf(file)));
    return changed.length === 0 ? [] : reaches.filter(isReached).map(({ name }) => name);
  };
}
