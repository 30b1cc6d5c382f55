import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** How the folder of a run begins; the process that made it is named, so that others can tell whether it still runs. */
export function folderPrefix(pid: number): string {
  return `edgewise-e2e-${pid}-`;
}

/** Removes what runs left behind that were killed together with everything that would have tidied up after them. */
export function removeAbandonedFolders(within: string): void {
  for (const name of readdirSync(within)) {
    const [, pid] = /^edgewise-e2e-(\d+)-/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(within, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}
