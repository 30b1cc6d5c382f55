import { expect, test } from "vitest";
import { cpuMsOf, residentMiBOf } from "../src/measure/workerd-usage.ts";

test("CPU time is user and system time, whatever the program is called", () => {
  const stat = "42 (a) odd (name) S 1 42 42 0 -1 4194304 100 0 0 0 250 50 7 7 20 0 1 0 100 1000 10";
  expect(cpuMsOf(stat)).toBe(3_000);
});

test("resident memory is read in MiB", () => {
  expect(residentMiBOf("Name:\tworkerd\nVmSize:\t  99 kB\nVmRSS:\t  2048 kB\n")).toBe(2);
});
