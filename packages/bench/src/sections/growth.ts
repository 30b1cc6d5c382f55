import { newLoadClient, type Sent } from "../measure/load.ts";
import { percentile, ratios, type Summary } from "../measure/statistics.ts";
import { copySlug, words } from "../stage/catalogue.ts";
import type { GrowthSize } from "../stage/growth-databases.ts";
import type { Platform } from "../stage/platform.ts";
import { readOnce } from "../stage/read-once.ts";
import type { Stage } from "../stage/stage.ts";

/** A kind of request whose latency ought not to depend on the size of the catalogue. */
export interface Probe {
  name: string;
  title: string;
  /** The most that the largest catalogue may take, as a multiple of the smallest. */
  target?: number;
  request(courses: number, n: number): Sent;
}

const flat = 1.3;

/** What is asked of catalogues of every size. */
export const probes: readonly Probe[] = [
  { name: "list", title: "List", target: flat, request: () => ({ path: "/v1/courses?limit=20" }) },
  {
    name: "list-topic",
    title: "List of one topic",
    target: flat,
    request: () => ({ path: "/v1/courses?limit=20&topic=software&sort=newest" }),
  },
  {
    name: "detail",
    title: "Detail",
    target: flat,
    request: (courses, n) => ({ path: `/v1/courses/${copySlug((n * 37) % courses)}` }),
  },
  {
    name: "search-one",
    title: "Search that finds one course",
    request: (courses, n) => ({ path: `/v1/search?q=%22${copySlug((n * 37) % courses).slice(-8)}%22` }),
  },
  {
    name: "search-many",
    title: "Search that finds 1 in 64 courses",
    request: (_, n) => ({ path: `/v1/search?q=${words[n % words.length]}` }),
  },
];

/** One probe at one size. */
export interface GrowthPoint {
  courses: number;
  p50Ms: number;
  p95Ms: number;
  /** Rows that D1 says it read for one request. */
  rowsRead: number;
}

export interface Growth {
  name: string;
  title: string;
  target: number | null;
  points: GrowthPoint[];
  /** The largest catalogue's median latency as a multiple of the smallest's, round by round. */
  flatness: Summary;
}

export interface GrowthEffort {
  rounds: number;
  /** Of one probe at one size in one round, one after another. */
  requests: number;
}

/** Rows that a request of a probe reads at a size. */
export type RowsRead = (probe: string, courses: number) => number;

/**
 * Measures every probe at every size in turns, one request at a time, straight at the content services, whose databases
 * lie in the `state` folder.
 */
export async function growth(
  { platform, sizes, rowsRead, state }: Pick<Stage, "platform" | "sizes" | "rowsRead" | "state">,
  effort: GrowthEffort,
): Promise<Growth[]> {
  await readOnce(state);
  const found: Growth[] = [];
  for (const probe of probes) {
    const medians = await roundsOf(platform, sizes, probe, effort);
    const points = medians.map(({ courses, all }) => ({
      courses,
      p50Ms: percentile(all, 0.5),
      p95Ms: percentile(all, 0.95),
      rowsRead: rowsRead(probe.name, courses),
    }));
    const flatness = ratios(medians.at(-1)?.rounds ?? [], medians[0]?.rounds ?? []);
    found.push({ name: probe.name, title: probe.title, target: probe.target ?? null, points, flatness });
  }
  return found;
}

async function roundsOf(platform: Platform, sizes: GrowthSize[], probe: Probe, { rounds, requests }: GrowthEffort) {
  const sides = await Promise.all(
    sizes.map(async ({ courses, worker }) => {
      let n = 0;
      const origin = await platform.origin(worker);
      const client = newLoadClient({ origin, status: 200, next: () => probe.request(courses, n++) }, 1);
      return { courses, client, all: [] as number[], rounds: [] as number[] };
    }),
  );
  // One round to warm up, which does not count.
  for (let round = -1; round < rounds; round++) {
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
      const { latenciesMs } = await side.client.run({ requestsMax: requests, msMax: 10_000 });
      if (round < 0) continue;
      side.all.push(...latenciesMs);
      side.rounds.push(percentile(latenciesMs, 0.5));
    }
  }
  await Promise.all(sides.map(({ client }) => client.close()));
  return sides;
}
