import { existsSync, watch } from "node:fs";
import { basename, join } from "node:path";

/**
 * Says when a Worker comes that this run does not serve. Its neighbours have bindings to it only once all of them are
 * started together. Returns what stops it.
 */
export function followWorkers(root: string, folders: readonly string[], print: (line: string) => void): () => void {
  const known = new Set(folders);
  const folder = join(root, "workers");
  const watcher = watch(folder, { recursive: true }, (_, file) => {
    if (file === null || basename(file) !== "wrangler.toml" || !existsSync(join(folder, file))) return;
    const [worker = ""] = file.split("/");
    if (known.has(worker)) return;
    known.add(worker);
    print(`workers/${worker} is new: stop with Ctrl-C and start \`pnpm dev\` again to serve it.`);
  });
  return () => watcher.close();
}
