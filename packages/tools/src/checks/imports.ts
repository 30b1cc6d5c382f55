import { parseSync } from "oxc-parser";
import { lineAt, type Tree } from "./check.ts";

/** One import or re-export of a file. `names` are what it takes by name; empty for a dynamic import. */
export interface Import {
  from: string;
  names: string[];
  line: number;
  /** `import type` and `export type`: nothing of it is left at run time. */
  typeOnly: boolean;
}

/** Everything that a TypeScript file imports, dynamically too. */
export function importsOf(tree: Tree, file: string): Import[] {
  const text = tree.read(file);
  const { module } = parseSync(file, text);
  const isTypeOnly = (start: number) => /^(?:import|export)\s+type\b/.test(text.slice(start, start + 40));
  const statics = module.staticImports.map(({ start, moduleRequest, entries }) => ({
    from: moduleRequest.value,
    names: entries.map(({ importName }) => importName.name ?? "*"),
    line: lineAt(text, moduleRequest.start),
    typeOnly: isTypeOnly(start),
  }));
  const reexports = module.staticExports.flatMap(({ start, entries }) =>
    entries.flatMap(({ moduleRequest, importName }) => {
      if (!moduleRequest) return [];
      const line = lineAt(text, moduleRequest.start);
      return [{ from: moduleRequest.value, names: [importName.name ?? "*"], line, typeOnly: isTypeOnly(start) }];
    }),
  );
  const dynamics = module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    from: text.slice(start + 1, end - 1),
    names: [],
    line: lineAt(text, start),
    typeOnly: false,
  }));
  return [...statics, ...reexports, ...dynamics];
}

/** The TypeScript files of a tree that match. */
export function sources(tree: Tree, pattern: RegExp): string[] {
  return tree.files.filter((file) => /\.tsx?$/.test(file) && pattern.test(file));
}
