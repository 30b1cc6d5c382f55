import { pageViewCosts } from "./cost/page-views.ts";
import { prices } from "./cost/prices.ts";
import { loadNow, machine } from "./measure/machine.ts";
import { measureRow } from "./measure-row.ts";
import { type Plan, plans } from "./plan.ts";
import { type LeftOut, leftOutBy } from "./report/left-out.ts";
import type { LoadAverage, Result, RowResult } from "./report/result.ts";
import { rows } from "./rows/all.ts";
import type { Row } from "./rows/row.ts";
import { bursts } from "./sections/burst.ts";
import { firstLoads } from "./sections/first-load.ts";
import { footprints } from "./sections/footprint.ts";
import { growth } from "./sections/growth.ts";
import { type Stage, setStage } from "./stage/stage.ts";

/** What is measured beside the rows. */
export const sections = ["burst", "routes", "first-load", "growth", "footprint"] as const;

export interface BenchOptions {
  root: string;
  /** Names of rows and sections. */
  only: readonly string[];
  quick: boolean;
  log(line: string): void;
}

const courseCount = 1_000;

/** Sets the stage, measures what is wanted, and clears the stage again. */
export async function runBench({ root, only, log, quick }: BenchOptions): Promise<Result> {
  const startedAt = new Date();
  const before = loadNow();
  const plan = quick ? plans.quick : plans.full;
  const wanted = rows.filter(({ name }) => only.includes(name));
  const stage = await setStage({
    ...{ root, rows: wanted, courseCount, log },
    sizes: only.includes("growth") ? plan.sizes : [],
    bursts: only.includes("burst") ? plan.bursts : 0,
    routes: only.includes("routes"),
  });
  try {
    const { measured, leftOut } = await measureAll(stage, wanted, plan, log);
    const beside = await besides(stage, { root, only, log }, plan);
    return {
      startedAt: startedAt.toISOString(),
      seconds: (Date.now() - startedAt.getTime()) / 1000,
      quick,
      machine: machine(),
      load: { before, after: loadNow() },
      rows: measured,
      leftOut: [...stage.leftOut, ...leftOut],
      ...beside,
      pageViews: pageViewCosts((name) => useOf(measured, name), prices),
      prices,
    };
  } finally {
    await stage.close();
  }
}

async function measureAll(stage: Stage, wanted: readonly Row[], { effort }: Plan, log: BenchOptions["log"]) {
  const measured: RowResult[] = [];
  const leftOut: LeftOut[] = [];
  for (const row of wanted.filter(({ name }) => stage.counted.has(name))) {
    log(row.title);
    try {
      measured.push(await measureRow(stage, row, effort));
    } catch (error) {
      leftOut.push(leftOutBy(row, error));
    }
  }
  return { measured, leftOut };
}

/** What is measured beside the rows; null for what is not wanted. */
async function besides(stage: Stage, { root, only, log }: Omit<BenchOptions, "quick">, plan: Plan) {
  const { platform, cast } = stage;
  const section = async <T>(name: (typeof sections)[number], measure: () => Promise<T>): Promise<T | null> => {
    if (!only.includes(name)) return null;
    log(name);
    return measure();
  };
  return {
    burst: await section("burst", () => watched(() => bursts(platform, stage.bursts, plan.bursts))),
    routes: stage.routes,
    firstLoads: await section("first-load", () => firstLoads(platform, root, cast, stage.counted)),
    growth: await section("growth", () => watched(() => growth(stage, plan.growth))),
    footprints: await section("footprint", () => watched(() => footprints(stage.bundles, plan.starts))),
  };
}

function useOf(measured: RowResult[], name: string) {
  const row = measured.find((each) => each.name === name);
  const cpuMs = row?.ours.cpuMs?.median;
  return row && cpuMs !== undefined ? { ...row.warm, cpuMs } : undefined;
}

async function watched<T>(measure: () => Promise<T>): Promise<{ results: T; load: LoadAverage }> {
  const before = loadNow();
  const results = await measure();
  return { results, load: { before, after: loadNow() } };
}
