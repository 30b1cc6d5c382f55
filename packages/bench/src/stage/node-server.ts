import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** Yardstick S: Node's own HTTP server in a process of its own. */
export interface NodeServer {
  origin: string;
  pid: number | undefined;
  close(): void;
}

/** Starts it on a free port of loopback. */
export async function startNodeServer(): Promise<NodeServer> {
  const child = fork(join(import.meta.dirname, "../../yardsticks/same-bytes.ts"), { stdio: "inherit" });
  const [port] = await once(child, "message");
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid, close: () => child.kill() };
}
