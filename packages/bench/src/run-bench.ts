import { prices } from "./cost/prices.ts";
import type { Effort } from "./measure/contest.ts";
import { loadNow, machine } from "./measure/machine.ts";
import { measureRow } from "./measure-row.ts";
import type { Result, RowResult, Weather } from "./report/result.ts";
import { rows } from "./rows/all.ts";
import { footprints } from "./sections/footprint.ts";
import { type GrowthEffort, growth } from "./sections/growth.ts";
import { setStage } from "./stage/stage.ts";

/** What is measured beside the rows. */
export const sections = ["growth", "footprint"] as const;

export interface BenchOptions {
  root: string;
  /** Names of rows and sections. */
  only: readonly string[];
  quick: boolean;
  log(line: string): void;
}

interface Plan {
  effort: Effort;
  growth: GrowthEffort;
  sizes: number[];
  starts: number;
}

const full: Plan = {
  effort: { rounds: 11, connections: 8, requestsMax: 2_000, msMax: 800, warmUpMs: 800 },
  growth: { rounds: 9, requests: 40 },
  sizes: [100, 1_000, 10_000, 100_000],
  starts: 5,
};
const quick: Plan = {
  effort: { rounds: 3, connections: 8, requestsMax: 1_000, msMax: 250, warmUpMs: 250 },
  growth: { rounds: 3, requests: 20 },
  sizes: [100, 1_000, 10_000],
  starts: 2,
};
const courseCount = 1_000;

/** Sets the stage, measures what is wanted, and clears the stage again. */
export async function runBench({ root, only, log, ...options }: BenchOptions): Promise<Result> {
  const startedAt = new Date();
  const before = loadNow();
  const plan = options.quick ? quick : full;
  const wanted = rows.filter(({ name }) => only.includes(name));
  const sizes = only.includes("growth") ? plan.sizes : [];
  const stage = await setStage({ root, rows: wanted, courseCount, sizes, log });
  try {
    const measured: RowResult[] = [];
    for (const row of wanted) {
      log(row.title);
      measured.push(await measureRow(stage, row, plan.effort));
    }
    if (sizes.length > 0) log("growth");
    const grown =
      sizes.length > 0 && (await watched(() => growth(stage.platform, stage.sizes, plan.growth, stage.rowsRead)));
    if (only.includes("footprint")) log("footprint");
    const weighed = only.includes("footprint") && (await watched(() => footprints(stage.bundles, plan.starts)));
    return {
      startedAt: startedAt.toISOString(),
      seconds: (Date.now() - startedAt.getTime()) / 1000,
      quick: options.quick,
      machine: machine(),
      load: { before, after: loadNow() },
      rows: measured,
      growth: grown || null,
      footprints: weighed || null,
      prices,
    };
  } finally {
    await stage.close();
  }
}

async function watched<T>(measure: () => Promise<T>): Promise<{ results: T; load: Weather }> {
  const before = loadNow();
  const results = await measure();
  return { results, load: { before, after: loadNow() } };
}
