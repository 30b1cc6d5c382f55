import { costOfMillion } from "./cost/cost.ts";
import { prices } from "./cost/prices.ts";
import { contest, type Effort } from "./measure/contest.ts";
import type { Sent } from "./measure/load.ts";
import { loadNow } from "./measure/machine.ts";
import { yardstickOf } from "./measure/yardstick.ts";
import { doingsOf } from "./report/doings.ts";
import type { RowResult } from "./report/result.ts";
import type { Row } from "./rows/row.ts";
import { ask } from "./stage/ask.ts";
import { gatewayName } from "./stage/platform.ts";
import type { Stage } from "./stage/stage.ts";

/** Measures one row beside its yardstick on the stage, and prices it. */
export async function measureRow(stage: Stage, row: Row, effort: Effort): Promise<RowResult> {
  const counted = stage.counted.get(row.name);
  if (!counted) throw new Error(`${row.name} was not counted.`);
  const before = loadNow();
  const origin = await stage.platform.origin(gatewayName);
  let n = 0;
  const next = () => fromOutside(row.request(stage.cast, n++));
  const against = await yardstickOf(row, next(), counted, stage);
  // The first to ask fills the cache.
  if (row.cache === "hit") await ask(origin, next());
  const ours = { origin, status: row.status ?? 200, cache: row.cache, next };
  const pids = { ours: stage.platform.pid, yardstick: against.pid };
  const connections = row.connections ?? effort.connections;
  const outcome = await contest({ ours, yardstick: against.load, pids }, { ...effort, connections });
  const { name, title, yardstick, target } = row;
  const cpuMs = outcome.ours.cpuMs?.median;
  return {
    ...{ name, title, yardstick, target: target ?? null, ...outcome },
    met: target === undefined ? null : outcome.ratio.median >= target,
    answerBytes: counted.answer.body.length,
    cold: doingsOf(counted.cold),
    warm: doingsOf(counted.warm),
    cost: cpuMs === undefined ? null : costOfMillion({ ...counted.warm, cpuMs }, prices),
    load: { before, after: loadNow() },
  };
}

/** With the address that Cloudflare puts on every request; one of those kept for documentation (RFC 5737). */
function fromOutside(sent: Sent): Sent {
  return { ...sent, headers: { ...sent.headers, "CF-Connecting-IP": "203.0.113.7" } };
}
