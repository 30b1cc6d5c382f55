import { realpathSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parse } from "smol-toml";
import type { Tree } from "../checks/check.ts";
import { importsOf } from "../checks/imports.ts";
import { type Folders, foldersOf, namedPaths } from "./named-paths.ts";
import { workspaceImports } from "./workspace-imports.ts";

/** What every file of a repository directly rests on. */
export type FileGraph = ReadonlyMap<string, readonly string[]>;

const code = /\.(?:[cm]?[jt]s|tsx)$/;

/**
 * Builds the graph of a repository from what its files really say: imports (but those of types alone, which nothing is
 * left of at run time), paths in strings, what a wrangler.toml names, where a link leads, and the package.json and
 * tsconfig.json of a package for all of its code.
 */
export function fileGraph(tree: Tree): FileGraph {
  const resolve = workspaceImports(tree);
  const folders = foldersOf(tree.files);
  const edgesOf = (file: string): string[] => {
    if (file.endsWith("wrangler.toml")) return configured(tree, file, folders);
    if (!code.test(file)) return linked(tree, file);
    const imports = importsOf(tree, file);
    const imported = imports.flatMap(({ from, typeOnly }) => (typeOnly ? [] : (resolve(file, from) ?? [])));
    const named = namedPaths(tree.read(file), file, folders, new Set(imports.map(({ from }) => from)));
    return [...imported, ...named, ...packageFiles(file, folders)];
  };
  return new Map(tree.files.map((file) => [file, [...new Set(edgesOf(file))]]));
}

/** The given files and everything that they rest on, however far. */
export function reach(graph: FileGraph, from: Iterable<string>): Set<string> {
  const reached = new Set<string>();
  const next = [...from];
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    next.push(...(graph.get(file) ?? []));
  }
  return reached;
}

/** Every path in a wrangler.toml, and every word of a command in it, that is a file or a folder. */
function configured(tree: Tree, file: string, folders: Folders): string[] {
  const words = textsIn(parse(tree.read(file))).flatMap((text) => text.split(/[\s;]+/));
  return namedPaths(words.map((each) => JSON.stringify(each)).join("\n"), file, folders, new Set());
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function linked(tree: Tree, file: string): string[] {
  const root = realpathSync(tree.root);
  const target = relative(root, realpathSync(join(root, file)));
  return target === file || target.startsWith("..") || target.includes("node_modules") ? [] : [target];
}

function packageFiles(file: string, folders: Folders): string[] {
  const [top, name] = dirname(file).split("/");
  return ["package.json", "tsconfig.json"].map((each) => `${top}/${name}/${each}`).filter((each) => folders.has(each));
}
