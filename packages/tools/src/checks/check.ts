import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One place where a rule is broken. */
export interface Violation {
  file: string;
  line: number;
  rule: string;
  sentence: string;
}

/** What the checks look at: a repository's files, with paths relative to its root. */
export interface Tree {
  root: string;
  files: string[];
  read(file: string): string;
}

/** One rule of the architecture. */
export interface Check {
  rule: string;
  run(tree: Tree): Violation[] | Promise<Violation[]>;
}

/** Every file of a repository that git does not ignore; of a plain folder, every file outside node_modules. */
export function treeOf(root: string): Tree {
  const files = existsSync(join(root, ".git"))
    ? execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
        cwd: root,
        encoding: "utf8",
      })
        .split("\0")
        .filter((file) => file !== "" && existsSync(join(root, file)))
    : globSync("**/*.*", { cwd: root, exclude: (path) => path === "node_modules" });
  const texts = new Map<string, string>();
  const read = (file: string) => {
    const text = texts.get(file) ?? readFileSync(join(root, file), "utf8");
    texts.set(file, text);
    return text;
  };
  return { root, files: [...new Set(files)].sort(), read };
}

/** The number of the line on which an offset lies, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** The number of the first line that holds the words; 1 when none does. */
export function lineOf(text: string, words: string): number {
  return lineAt(text, Math.max(0, text.indexOf(words)));
}

/** How a violation is printed: an editor jumps to it. */
export function printed({ file, line, rule, sentence }: Violation): string {
  return `${file}:${line} ${rule}: ${sentence}`;
}
