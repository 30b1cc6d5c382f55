import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Summary, summary } from "../measure/statistics.ts";
import { type Usage, usageOf } from "../measure/workerd-usage.ts";
import { ask } from "../stage/ask.ts";
import { type Bundle, isYardstick } from "../stage/bundle.ts";
import { startPlatform } from "../stage/platform.ts";

/** What a Worker weighs, and what bringing it up costs over a bare Hono Worker brought up the same way. */
export interface Footprint {
  worker: string;
  kib: number;
  gzipKib: number;
  /** CPU time until its first answer, over the bare Worker's; null where the system does not tell. */
  startCpuMs: Summary | null;
  /** Resident memory of the process after its first answer, over the bare Worker's. */
  residentMiB: Summary | null;
}

const nothing = "/v1/there-is-nothing-here";
const bare = "bare-hono";

/** Starts every Worker alone, several times in turns, and weighs it. */
export async function footprints(bundles: Bundle[], repeats: number): Promise<Footprint[]> {
  const ours = bundles.filter((bundle) => !isYardstick(bundle));
  const baseline = bundles.filter(({ folder }) => folder === bare);
  const started: { folder: string; cpuMs: number; residentMiB: number }[] = [];
  for (let turn = 0; turn < repeats; turn++) {
    for (const bundle of [...baseline, ...ours]) {
      const usage = await usedAlone(bundle);
      if (usage) started.push({ folder: bundle.folder, ...usage });
    }
  }
  const found: Footprint[] = [];
  for (const bundle of ours) {
    const over = (of: (usage: { cpuMs: number; residentMiB: number }) => number) => {
      const [own, without] = [bundle.folder, bare].map((folder) =>
        started.filter((each) => each.folder === folder).map(of),
      );
      return own?.length && without ? summary(own.map((value, i) => value - (without[i] ?? Number.NaN))) : null;
    };
    found.push({
      worker: bundle.folder,
      kib: bundle.bytes / 1024,
      gzipKib: bundle.gzipBytes / 1024,
      startCpuMs: over(({ cpuMs }) => cpuMs),
      residentMiB: over(({ residentMiB }) => residentMiB),
    });
  }
  return found;
}

async function usedAlone(bundle: Bundle): Promise<Usage | null> {
  const state = await mkdtemp(join(tmpdir(), "edgewise-bench-alone-"));
  const platform = await startPlatform({ bundles: [bundle], state, alone: true });
  try {
    await ask(await platform.origin(bundle.name), { path: nothing });
    return usageOf(platform.pid);
  } finally {
    await platform.close();
    await rm(state, { recursive: true, force: true });
  }
}
