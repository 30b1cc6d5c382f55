import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Refusal } from "./refusal.ts";

/** New and changed files of one generator run, kept in memory until all of them are known. Paths are relative to the root. */
export interface Changes {
  /** The text of a file as it will be; undefined when there is none. */
  text(path: string): string | undefined;
  /** The names in a folder, as it is on disk and as planned. */
  names(folder: string): string[];
  /** Plans a new file. Throws a Refusal when there is one already. */
  create(path: string, text: string): void;
  /** Plans a change of a file. Throws a Refusal when there is none, or when the file has not the shape that the edit expects. */
  edit(path: string, change: (text: string) => string): void;
  /** Every planned file. */
  files(): string[];
  /** Writes everything; when one write fails, what was written is undone and the error thrown. */
  write(): Promise<void>;
}

/** Starts an empty set of changes to the repository at `root`. */
export function newChanges(root: string): Changes {
  const planned = new Map<string, string>();
  const onDisk = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : undefined);
  const text = (path: string) => planned.get(path) ?? onDisk(path);
  return {
    text,
    names(folder) {
      const there = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
      const coming = [...planned.keys()].filter((path) => dirname(path) === folder);
      return [...there, ...coming.map((path) => path.slice(folder.length + 1))];
    },
    create(path, content) {
      if (text(path) !== undefined) throw new Refusal(`${path} is already there.`);
      planned.set(path, content);
    },
    edit(path, change) {
      const before = text(path);
      if (before === undefined) throw new Refusal(`${path} is missing, so nothing can be added to it.`);
      planned.set(path, changed(path, before, change));
    },
    files: () => [...planned.keys()],
    write: () => writeAll(root, planned),
  };
}

function changed(path: string, before: string, change: (text: string) => string): string {
  try {
    return change(before);
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(`${path}: ${error.message}`);
    throw error;
  }
}

async function writeAll(root: string, planned: Map<string, string>): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const [path, text] of planned) {
      const full = join(root, path);
      const before = existsSync(full) ? readFileSync(full, "utf8") : undefined;
      const folder = await mkdir(dirname(full), { recursive: true });
      if (folder !== undefined) undo.push(() => rm(folder, { recursive: true }));
      undo.push(() => (before === undefined ? rm(full, { force: true }) : writeFile(full, before)));
      await writeFile(full, text);
    }
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}
