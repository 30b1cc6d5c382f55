import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { repositoryRoot } from "../../src/root.ts";

const command = join(repositoryRoot, "packages/tools/src/dev.ts");

/** `pnpm dev` as it runs. */
export interface Run {
  child: ChildProcess;
  output: () => string;
  code: Promise<number | null>;
}

/** Starts `pnpm dev`. */
export function dev(...args: string[]): Run {
  const child = spawn("bun", [command, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += chunk));
  const code = new Promise<number | null>((settle) => child.once("exit", settle));
  return { child, output: () => text, code };
}
