import { isMainThread } from "node:worker_threads";

/**
 * Loaded into wrangler before its own code. Standard input is a pipe that `pnpm dev` holds and writes nothing to: it ends
 * when `pnpm dev` is gone, also when it was killed and could stop nothing. Then the whole process group ends, workerd too.
 */
function endGroup(): void {
  process.kill(0, "SIGKILL");
}

// wrangler's threads load this as well, and standard input is not theirs.
if (isMainThread) {
  process.stdin.once("end", endGroup).once("error", endGroup);
  process.stdin.resume();
  // Or wrangler would never end by itself.
  process.stdin.unref();
}
