import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** The start of a run folder's name. It names the process that made it, so that a later run can tell whether it ended. */
export function folderPrefix(pid: number): string {
  return `edgewise-e2e-${pid}-`;
}

/** Removes the folders of runs that were killed together with their keeper, so that nothing could clean up. */
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
