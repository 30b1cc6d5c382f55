import { parseSync } from "oxc-parser";
import { lineAt, type Tree } from "./check.ts";

/** One import or re-export of a file. `names` are what it takes by name; empty for a dynamic import. */
export interface Import {
  from: string;
  names: string[];
  line: number;
}

/** Everything that a TypeScript file imports, dynamically too. */
export function importsOf(tree: Tree, file: string): Import[] {
  const text = tree.read(file);
  const { module } = parseSync(file, text);
  const statics = module.staticImports.map(({ moduleRequest, entries }) => ({
    from: moduleRequest.value,
    names: entries.map(({ importName }) => importName.name ?? "*"),
    line: lineAt(text, moduleRequest.start),
  }));
  const reexports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, importName }) =>
      moduleRequest
        ? [{ from: moduleRequest.value, names: [importName.name ?? "*"], line: lineAt(text, moduleRequest.start) }]
        : [],
    ),
  );
  const dynamics = module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    from: text.slice(start + 1, end - 1),
    names: [],
    line: lineAt(text, start),
  }));
  return [...statics, ...reexports, ...dynamics];
}

/** The TypeScript files of a tree that match. */
export function sources(tree: Tree, pattern: RegExp): string[] {
  return tree.files.filter((file) => /\.tsx?$/.test(file) && pattern.test(file));
}
