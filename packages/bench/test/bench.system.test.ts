import { join } from "node:path";
import { expect, test } from "vitest";
import { measureRow } from "../src/measure-row.ts";
import { coursePage } from "../src/rows/course-page.ts";
import { reportProgress } from "../src/rows/report-progress.ts";
import { setStage } from "../src/stage/stage.ts";

const root = join(import.meta.dirname, "../../..");
const tiny = { rounds: 2, connections: 2, requestsMax: 20, msMax: 2_000, warmUpMs: 100 };

test("rows are measured over real Workers, and what they ask of D1 and of each other is counted", async () => {
  const stage = await setStage({
    root,
    rows: [coursePage, reportProgress],
    courseCount: 100,
    sizes: [10],
    log: () => {},
  });
  try {
    const page = await measureRow(stage, coursePage, tiny);
    expect(page.ours.requests).toBe(40);
    expect(page.yardstickSide.requests).toBe(40);
    expect(page.ratio.median).toBeGreaterThan(0);
    expect(page.warm).toMatchObject({ trips: 1, statements: 1, rowsWritten: 0, hops: ["gateway: CONTENT.fetch"] });
    expect(page.warm.rowsRead).toBeGreaterThan(0);

    const write = await measureRow(stage, reportProgress, tiny);
    expect(write.ours.requests).toBe(40);
    expect(write.warm.rowsWritten).toBeGreaterThan(0);
    expect(stage.rowsRead("detail", 10)).toBeGreaterThan(0);
  } finally {
    await stage.close();
  }
});
