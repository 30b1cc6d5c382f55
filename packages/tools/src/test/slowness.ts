import { spawn } from "node:child_process";
import { join } from "node:path";

/** How long the sample takes on a quiet machine of two cores, in milliseconds. */
const quietMs = 480;

/** What suites do most: start a process, load code, compute, make garbage. One for each of two cores. */
const sample = `const { createHash } = require("node:crypto");
const text = "edgewise ".repeat(8000);
for (let i = 0; i < 4600; i++) {
  createHash("sha256").update(text).digest();
  JSON.parse(JSON.stringify({ i, text: text.slice(0, 2000) }));
}`;

/** From here on a second sample decides: a moment's stall would stretch the limits of a whole run. */
const doubtful = 4;

/** How many times slower this machine is just now than a quiet one of two cores, at least 1. Takes half a second. */
export async function measuredSlowness(root: string): Promise<number> {
  const first = await sampled(root);
  return Math.max(1, first < doubtful ? first : Math.min(first, await sampled(root)));
}

async function sampled(root: string): Promise<number> {
  const startedAt = performance.now();
  await Promise.all([sampleRun(root), sampleRun(root)]);
  return (performance.now() - startedAt) / quietMs;
}

function sampleRun(root: string): Promise<void> {
  return new Promise((settle, fail) => {
    const child = spawn(join(root, "node_modules/.bin/node"), ["-e", sample], { stdio: "ignore" });
    child.once("error", fail);
    child.once("exit", () => settle());
  });
}
