import { relative } from "node:path";
import type { Tree } from "../checks/check.ts";
import type { Part } from "../test/selection.ts";
import type { Suite } from "../test/suites.ts";

const call = /\bsoak\(\s*"([^"]+)"/g;

/** The long proofs of a repository: area → the test files that prove something about it, by suite. */
export function soakAreas(tree: Tree, suites: readonly Suite[]): Map<string, Part[]> {
  const areas = new Map<string, Part[]>();
  for (const suite of suites) {
    const own = `${relative(tree.root, suite.folder)}/`;
    const tests = tree.files.filter((file) => file.startsWith(own) && /\.test\.tsx?$/.test(file));
    for (const file of tests) {
      const named = new Set([...tree.read(file).matchAll(call)].map(([, area = ""]) => area));
      for (const area of named) add(areas, area, suite, file.slice(own.length));
    }
  }
  return areas;
}

function add(areas: Map<string, Part[]>, area: string, suite: Suite, file: string): void {
  const parts = areas.get(area) ?? [];
  areas.set(area, parts);
  const part = parts.find((each) => each.suite === suite);
  if (part) part.filter.push(file);
  else parts.push({ suite, filter: [file] });
}
