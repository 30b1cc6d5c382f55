import { type Load, type LoadClient, type Measured, newLoadClient } from "./load.ts";
import { percentile, ratios, type Summary, summary } from "./statistics.ts";

/** How long and how often is measured. */
export interface Effort {
  rounds: number;
  connections: number;
  /** Of one side in one round. */
  requestsMax: number;
  msMax: number;
  /** Of one side before the first round, so that code is compiled and caches are warm. */
  warmUpMs: number;
}

/** One side of a comparison, over all rounds. */
export interface Side {
  requests: number;
  perSecond: Summary;
  p50Ms: number;
  p95Ms: number;
  /** CPU time of the server for each request; null where the system does not tell. */
  cpuMs: Summary | null;
}

export interface Outcome {
  /** Requests per second of ours as a share of the yardstick's. */
  ratio: Summary;
  /** CPU time of the yardstick as a share of ours: the same question, less disturbed by a busy machine. */
  cpuRatio: Summary | null;
  ours: Side;
  yardstickSide: Side;
}

export interface Contest {
  ours: Load;
  yardstick: Load;
  /** The process of each side whose CPU time counts. */
  pids: { ours: number | undefined; yardstick: number | undefined };
}

/** Measures both sides in turns, A B, B A, A B …, and compares them round by round. */
export async function contest({ ours, yardstick, pids }: Contest, effort: Effort): Promise<Outcome> {
  const a = newLoadClient(ours, effort.connections);
  const b = newLoadClient(yardstick, effort.connections);
  try {
    for (const side of [a, b]) await side.run({ ...effort, msMax: effort.warmUpMs });
    const rounds: { a: Measured; b: Measured }[] = [];
    for (let round = 0; round < effort.rounds; round++) {
      rounds.push(await inTurns(a, b, round % 2 === 1, effort, pids));
    }
    return outcome(
      rounds.map((round) => round.a),
      rounds.map((round) => round.b),
    );
  } finally {
    await Promise.all([a.close(), b.close()]);
  }
}

async function inTurns(a: LoadClient, b: LoadClient, swapped: boolean, effort: Effort, pids: Contest["pids"]) {
  const runA = () => a.run(effort, pids.ours);
  const runB = () => b.run(effort, pids.yardstick);
  if (swapped) {
    const second = await runB();
    return { a: await runA(), b: second };
  }
  return { a: await runA(), b: await runB() };
}

/** What the rounds come to; the first of one list was measured beside the first of the other. */
export function outcome(ours: Measured[], yardstick: Measured[]): Outcome {
  const rates = (side: Measured[]) => side.map(({ perSecond }) => perSecond);
  const [ourCpu, theirCpu] = [cpuOf(ours), cpuOf(yardstick)];
  return {
    ratio: ratios(rates(ours), rates(yardstick)),
    cpuRatio: ourCpu && theirCpu ? ratios(theirCpu, ourCpu) : null,
    ours: sideOf(ours, ourCpu),
    yardstickSide: sideOf(yardstick, theirCpu),
  };
}

function sideOf(rounds: Measured[], cpu: number[] | null): Side {
  const latencies = rounds.flatMap(({ latenciesMs }) => latenciesMs);
  return {
    requests: latencies.length,
    perSecond: summary(rounds.map(({ perSecond }) => perSecond)),
    p50Ms: percentile(latencies, 0.5),
    p95Ms: percentile(latencies, 0.95),
    cpuMs: cpu && summary(cpu),
  };
}

/** Null when any round lacks it. */
function cpuOf(rounds: Measured[]): number[] | null {
  const known = rounds.map(({ cpuMsEach }) => cpuMsEach).filter((cpu) => cpu !== null);
  return known.length === rounds.length ? known : null;
}
