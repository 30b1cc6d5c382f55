import { deedOf } from "../measure/deeds.ts";
import { newLoadClient, type Sent } from "../measure/load.ts";
import { percentile, ratios, type Summary, summary } from "../measure/statistics.ts";
import { repeatable } from "../measure/yardstick.ts";
import { uncachedPath } from "../rows/row.ts";
import { ask, askWell } from "../stage/ask.ts";
import { copySlug } from "../stage/catalogue.ts";
import { gatewayName, type Platform } from "../stage/platform.ts";

/** How many ask for the same at the same time. */
export const burstSize = 500;

/** What a service was asked while so many asked the gateway for something that it did not have. */
export interface BurstCount {
  originCalls: number;
  statements: number;
}

export interface Burst {
  requests: number;
  /** Of each burst; the target is 1. */
  counted: BurstCount[];
  /** From the first request to the last answer. */
  ms: Summary;
  p95Ms: number;
  /** The same burst at a bare Hono Worker with the same bytes, as a share of ours. */
  ratio: Summary;
}

const path = (name: string, n: number) => uncachedPath(`/v1/courses/${copySlug(0)}`, name, n);

/** Sends bursts to a counting platform, each at an address that the cache has not met. */
export async function countBursts(platform: Platform, bursts: number): Promise<BurstCount[]> {
  const origin = await platform.origin(gatewayName);
  await deedOf(platform);
  const counted: BurstCount[] = [];
  for (let n = 0; n < bursts; n++) {
    const client = newClient(origin, () => ({ path: path("counted", n) }));
    await once(client);
    await client.close();
    const { hops, statements } = await deedOf(platform);
    counted.push({ originCalls: hops.length, statements: statements.flatMap(({ all }) => all).length });
  }
  return counted;
}

/** Measures bursts in turns with the same at the bare Hono Worker, over connections that are open already. */
export async function bursts(platform: Platform, counted: BurstCount[], rounds: number): Promise<Burst> {
  const origin = await platform.origin(gatewayName);
  const bare = await platform.origin("yardstick-bare-hono");
  const { body, headers } = await ask(origin, { path: path("first", 0) });
  const task = JSON.stringify({ body: body.toString(), headers: repeatable(headers) });
  await askWell(bare, { method: "PUT", path: "/burst", body: task });
  let n = 0;
  const ours = newClient(origin, () => ({ path: path("measured", n) }));
  const theirs = newClient(bare, () => ({ path: "/burst" }));
  const found = { ours: [] as number[], theirs: [] as number[], latencies: [] as number[] };
  for (let round = -1; round < rounds; round++) {
    n++;
    const all = [await once(ours), await once(theirs)] as const;
    if (round < 0) continue;
    found.ours.push(all[0].ms);
    found.theirs.push(all[1].ms);
    found.latencies.push(...all[0].latenciesMs);
  }
  await Promise.all([ours.close(), theirs.close()]);
  return {
    requests: burstSize,
    counted,
    ms: summary(found.ours),
    p95Ms: percentile(found.latencies, 0.95),
    ratio: ratios(found.theirs, found.ours),
  };
}

function newClient(origin: string, next: () => Sent) {
  return newLoadClient({ origin, status: 200, next }, burstSize);
}

async function once(client: ReturnType<typeof newClient>) {
  const { perSecond, requests, latenciesMs } = await client.run({ requestsMax: burstSize, msMax: 60_000 });
  return { ms: (requests / perSecond) * 1000, latenciesMs };
}
