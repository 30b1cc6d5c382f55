import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "@edgewise/tools/migrate/apply";
import { type Counted, countedOn, rowsReadBy } from "../measure/deeds.ts";
import { type LeftOut, leftOutBy } from "../report/left-out.ts";
import type { Cast, Row } from "../rows/row.ts";
import { type BurstCount, countBursts } from "../sections/burst.ts";
import { probes, type RowsRead } from "../sections/growth.ts";
import { countRoutes, type RouteCounts } from "../sections/routes.ts";
import { type Bundle, bundleAll } from "./bundle.ts";
import { castOn } from "./cast.ts";
import { type GrowthSize, grow, growthCopies } from "./growth-databases.ts";
import { type NodeServer, startNodeServer } from "./node-server.ts";
import { type Platform, startPlatform } from "./platform.ts";

/** Everything that is measured, up and filled. */
export interface Stage {
  bundles: Bundle[];
  platform: Platform;
  node: NodeServer;
  cast: Cast;
  /** What each row's request makes the platform do. */
  counted: Map<string, Counted>;
  /** Rows that could not be counted, and why. */
  leftOut: LeftOut[];
  bursts: BurstCount[];
  routes: RouteCounts | null;
  sizes: GrowthSize[];
  rowsRead: RowsRead;
  /** The folder of the databases. */
  state: string;
  close(): Promise<void>;
}

export interface StageOptions {
  root: string;
  rows: readonly Row[];
  /** Courses in the catalogue that the rows are measured on. */
  courseCount: number;
  /** Courses in further catalogues, one content service each. */
  sizes: number[];
  /** Bursts that are counted. */
  bursts: number;
  /** Whether every documented read is counted. */
  routes: boolean;
  /** Gets a line for each step. */
  log(line: string): void;
}

/**
 * Bundles the Workers, fills their databases in a fresh folder, counts what each row does on a counting platform, and
 * starts the plain platform that is measured. `close` leaves nothing behind.
 */
export async function setStage({ root, rows, courseCount, sizes, log, ...counting }: StageOptions): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "edgewise-bench-"));
  const undo: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true })];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  const whileUp = async <T>(platform: Platform, work: (platform: Platform) => Promise<T>) =>
    work(platform).finally(() => platform.close());
  try {
    log("bundling the Workers");
    const bundles = await bundleAll(root, join(folder, "bundles"));
    const options = { bundles, state: join(folder, "v3"), copies: growthCopies(sizes) };
    await migrate({ root, state: folder });
    log("seeding and copying courses");
    const { cast, grown } = await whileUp(await startPlatform(options), async (platform) => {
      const cast = await castOn(platform, root, courseCount);
      return { cast, grown: await grow(platform, root, cast.template, sizes, log) };
    });
    log("counting queries and hops");
    const counts = await whileUp(await startPlatform({ ...options, counting: true }), async (platform) => ({
      ...(await countAll(platform, rows, cast)),
      bursts: await countBursts(platform, counting.bursts),
      routes: counting.routes ? await countRoutes(platform, root, cast) : null,
      rowsRead: await rowsReadAt(platform, grown),
    }));
    const platform = await startPlatform(options);
    undo.push(() => platform.close());
    const node = await startNodeServer();
    undo.push(() => node.close());
    return { bundles, platform, node, cast, ...counts, sizes: grown, state: options.state, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** From here on, requests of a row are counted; those before it are for the load, so that no two are the same. */
const countFrom = 999_999_997;

/** A row that the platform does not answer as it should says nothing about the others. */
async function countAll(platform: Platform, rows: readonly Row[], cast: Cast) {
  const counted = new Map<string, Counted>();
  const leftOut: LeftOut[] = [];
  for (const row of rows) {
    try {
      counted.set(row.name, await countedOn(platform, row, cast, countFrom));
    } catch (error) {
      leftOut.push(leftOutBy(row, error));
    }
  }
  return { counted, leftOut };
}

async function rowsReadAt(platform: Platform, sizes: GrowthSize[]): Promise<RowsRead> {
  const read = new Map<string, number>();
  for (const { courses, worker } of sizes) {
    for (const probe of probes) {
      read.set(`${probe.name} ${courses}`, await rowsReadBy(platform, worker, probe.request(courses, 1)));
    }
  }
  return (probe, courses) => read.get(`${probe} ${courses}`) ?? Number.NaN;
}
