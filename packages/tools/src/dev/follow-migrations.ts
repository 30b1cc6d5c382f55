import { existsSync, watch } from "node:fs";
import { join } from "node:path";
import { MigrationFailed, migrate } from "../migrate/apply.ts";

/** An editor writes a file in several steps; a moment later it is whole. */
const settleMs = 150;

/** What stops following; settles when nothing is being applied any more. */
export type Stop = () => Promise<void>;

/**
 * Applies migrations to the databases of a platform that runs, as soon as they are saved. Says what it applied, why one
 * does not apply, and that a migration which was applied before is not applied again. Returns what stops it.
 */
export function followMigrations(root: string, state: string, print: (line: string) => void): Stop {
  const folder = join(root, "migrations");
  if (!existsSync(folder)) return async () => {};
  const saved = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const watcher = watch(folder, { recursive: true }, (_, file) => {
    if (!file?.endsWith(".sql") || !existsSync(join(folder, file))) return;
    saved.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...saved];
      saved.clear();
      // Whatever went wrong with one, the next is tried.
      running = running
        .then(() => bringUp(files))
        .catch((error: unknown) => print(`Migrations were not applied: ${error}`));
    }, settleMs);
  });
  const bringUp = async (files: string[]) => {
    try {
      const applied = await migrate({ root, state });
      for (const { worker, file } of applied) print(`Applied migrations/${worker}/${file}`);
      const isNew = (path: string) => applied.some(({ worker, file }) => path === join(worker, file));
      for (const path of files.filter((file) => !isNew(file)))
        print(`migrations/${path} was applied before it changed: \`pnpm dev --fresh\` begins with it as it is now.`);
    } catch (error) {
      if (!(error instanceof MigrationFailed)) throw error;
      print(error.message);
    }
  };
  return async () => {
    clearTimeout(timer);
    watcher.close();
    await running;
  };
}
