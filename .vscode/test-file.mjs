// Runs vitest on one file in the folder whose vitest.config.ts covers it; an editor knows only the file.
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const [file, ...options] = process.argv.slice(2);
if (!file) throw new Error("Say which test file.");
let folder = dirname(resolve(file));
while (!existsSync(join(folder, "vitest.config.ts"))) {
  if (folder === dirname(folder)) throw new Error(`${file} is no test of a package or Worker.`);
  folder = dirname(folder);
}
process.chdir(folder);
process.argv = [process.execPath, "vitest", "run", resolve(file), ...options];
await import("../node_modules/vitest/vitest.mjs");
