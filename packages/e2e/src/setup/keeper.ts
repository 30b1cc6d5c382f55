import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

/**
 * `keeper FOLDER COMMAND…` runs a command for as long as its own standard input is open. The system closes that when the
 * process at the other end is gone, even when it was killed and could not clean up itself. Then the keeper stops the
 * command and removes the folder.
 */
const [folder = "", command = "", ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });

// Nobody reads our output any more while the command stops. Without a listener, writing would then end us first.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
child.stdout.pipe(process.stdout);
child.stderr.pipe(process.stderr);

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => child.kill("SIGTERM"));
process.stdin.once("close", () => child.kill("SIGTERM")).resume();
child.once("exit", (code) => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  process.exit(code ?? 1);
});
