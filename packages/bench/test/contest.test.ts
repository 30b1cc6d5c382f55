import { expect, test } from "vitest";
import { outcome } from "../src/measure/contest.ts";

const round = (perSecond: number, cpuMsEach: number | null) => ({
  requests: 2,
  perSecond,
  latenciesMs: [1, 3],
  cpuMsEach,
});

test("a ratio above one means that ours is faster, by requests and by CPU time alike", () => {
  const { ratio, cpuRatio } = outcome([round(200, 1), round(220, 1)], [round(100, 2), round(110, 2)]);
  expect(ratio.median).toBe(2);
  expect(cpuRatio?.median).toBe(2);
});

test("the latencies of a side are those of all its rounds", () => {
  const { ours } = outcome([round(1, 1), round(1, 1)], [round(1, 1), round(1, 1)]);
  expect(ours).toMatchObject({ requests: 4, p50Ms: 2 });
});

test("CPU time that is unknown in one round is not compared at all", () => {
  const { cpuRatio, ours } = outcome([round(1, 1), round(1, null)], [round(1, 1), round(1, 1)]);
  expect(cpuRatio).toBeNull();
  expect(ours.cpuMs).toBeNull();
});
