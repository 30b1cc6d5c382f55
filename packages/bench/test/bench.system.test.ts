import { join } from "node:path";
import { expect, test } from "vitest";
import { measureRow } from "../src/measure-row.ts";
import { coursePage, coursePage304, coursePageHit } from "../src/rows/course-page.ts";
import { dashboard } from "../src/rows/facade.ts";
import { reportProgress } from "../src/rows/report-progress.ts";
import { bursts } from "../src/sections/burst.ts";
import { setStage } from "../src/stage/stage.ts";

const root = join(import.meta.dirname, "../../..");
const tiny = { rounds: 2, connections: 2, requestsMax: 20, msMax: 2_000, warmUpMs: 100 };

test("rows are measured over real Workers, and what they ask of D1 and of each other is counted", async () => {
  const stage = await setStage({
    root,
    rows: [coursePage, coursePageHit, coursePage304, dashboard, reportProgress],
    courseCount: 100,
    sizes: [10],
    bursts: 1,
    routes: true,
    log: () => {},
  });
  try {
    const page = await measureRow(stage, coursePage, tiny);
    expect(page.ours.requests).toBe(40);
    expect(page.yardstickSide.requests).toBe(40);
    expect(page.ratio.median).toBeGreaterThan(0);
    expect(page.warm).toMatchObject({ trips: 1, statements: 1, rowsWritten: 0, hops: ["gateway: CONTENT.fetch"] });
    expect(page.warm.rowsRead).toBeGreaterThan(0);

    for (const kept of [coursePageHit, coursePage304]) {
      const row = await measureRow(stage, kept, tiny);
      expect(row.ours.requests).toBe(40);
      expect(row.warm).toMatchObject({ hops: [], trips: 0 });
    }

    const facade = await measureRow(stage, dashboard, tiny);
    expect(facade.warm.hops).toHaveLength(5);

    const write = await measureRow(stage, reportProgress, tiny);
    expect(write.ours.requests).toBe(40);
    expect(write.warm.rowsWritten).toBeGreaterThan(0);
    expect(stage.rowsRead("detail", 10)).toBeGreaterThan(0);

    expect(stage.bursts).toEqual([{ originCalls: 1, statements: 1 }]);
    const { requests, ratio } = await bursts(stage.platform, stage.bursts, 1);
    expect(requests).toBe(500);
    expect(ratio.median).toBeGreaterThan(0);
    const detail = stage.routes?.counted.find(({ path }) => path === "/v1/courses/{idOrSlug}");
    expect(detail).toMatchObject({ status: 200, first: { statements: 1 }, again: { statements: 0 } });
  } finally {
    await stage.close();
  }
});
