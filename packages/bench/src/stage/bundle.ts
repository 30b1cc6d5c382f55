import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { inTurns, run } from "@edgewise/tools/command";
import { workersIn } from "@edgewise/tools/workspace";

/** What deployment would upload for one Worker. */
export interface Bundle {
  /** Its folder under workers/, or the yardstick's name. */
  folder: string;
  configPath: string;
  /** As the Worker is called in service bindings. */
  name: string;
  script: string;
  bytes: number;
  gzipBytes: number;
}

const yardsticksFolder = join(import.meta.dirname, "../../yardsticks");

/** The yardsticks that are Workers. */
export const yardsticks = ["bare-hono", "single-query", "password-only"] as const;
export type YardstickName = (typeof yardsticks)[number];

/** Bundles every Worker and every yardstick exactly as deployment does, into a folder of their own each. */
export function bundleAll(root: string, into: string): Promise<Bundle[]> {
  const ours = workersIn(root).map(({ folder, configPath, config }) => ({ folder, configPath, name: config.name }));
  const theirs = yardsticks.map((folder) => ({
    folder,
    configPath: join(yardsticksFolder, `${folder}.toml`),
    name: `yardstick-${folder}`,
  }));
  return inTurns(
    [...ours, ...theirs].map((worker) => () => bundle(root, worker, join(into, worker.folder))),
    2,
  );
}

async function bundle(root: string, worker: Pick<Bundle, "folder" | "configPath" | "name">, into: string) {
  mkdirSync(into, { recursive: true });
  const args = ["deploy", "--dry-run", "--config", worker.configPath, "--outdir", into];
  const { code, output } = await run("wrangler", args, { root, cwd: root, limitSeconds: 120 });
  if (code !== 0) throw new Error(`${worker.folder} could not be bundled:\n${output}`);
  const script = readFileSync(entryOf(into, worker.folder), "utf8");
  return { ...worker, script, bytes: Buffer.byteLength(script), gzipBytes: gzipSync(script).byteLength };
}

/** wrangler names the bundle after the Worker's main file. */
function entryOf(folder: string, worker: string): string {
  const isYardstick = yardsticks.some((name) => name === worker);
  return join(folder, `${isYardstick ? worker : "index"}.js`);
}
