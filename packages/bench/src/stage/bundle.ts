import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
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

type Source = Pick<Bundle, "folder" | "configPath" | "name">;

const yardsticksFolder = join(import.meta.dirname, "../../yardsticks");
const yardstickPrefix = "yardstick-";
const limitSeconds = 120;

/** The yardsticks that are Workers. */
const yardsticks = ["bare-hono", "single-query", "password-only"] as const;

/** Whether a bundle is something that the platform is compared with. */
export function isYardstick({ name }: Pick<Bundle, "name">): boolean {
  return name.startsWith(yardstickPrefix);
}

/** Bundles every Worker exactly as deployment does, and every yardstick, into a folder of their own each. */
export function bundleAll(root: string, into: string): Promise<Bundle[]> {
  const ours = workersIn(root).map(({ folder, configPath, config }) => ({ folder, configPath, name: config.name }));
  const theirs = yardsticks.map((folder) => ({
    folder,
    configPath: join(yardsticksFolder, `${folder}.toml`),
    name: `${yardstickPrefix}${folder}`,
  }));
  const each = [...ours, ...theirs].map((source) => () => bundle(root, source, join(into, source.folder)));
  return inTurns(each, 2);
}

async function bundle(root: string, source: Source, into: string): Promise<Bundle> {
  mkdirSync(into, { recursive: true });
  const { code, output } = await (isYardstick(source) ? built : deployed)(root, source, into);
  if (code !== 0) throw new Error(`${source.folder} could not be bundled:\n${output}`);
  // Both name the bundle after the main file.
  const script = readFileSync(join(into, isYardstick(source) ? `${source.folder}.js` : "index.js"), "utf8");
  return { ...source, script, bytes: Buffer.byteLength(script), gzipBytes: gzipSync(script).byteLength };
}

function deployed(root: string, { configPath }: Source, into: string) {
  const args = ["deploy", "--dry-run", "--config", configPath, "--outdir", into];
  // A Worker that is built first names its build's files from its own folder.
  return run("wrangler", args, { root, cwd: dirname(configPath), limitSeconds });
}

/** Nobody deploys a yardstick, and Bun needs a fiftieth of wrangler's time. */
function built(root: string, { folder }: Source, into: string) {
  const args = ["build", join(yardsticksFolder, `${folder}.ts`), "--outdir", into, "--external", "node:*"];
  return run("bun", args, { root, cwd: root, limitSeconds });
}
