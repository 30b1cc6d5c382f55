import type { Summary } from "../measure/statistics.ts";
import type { Footprint } from "../sections/footprint.ts";
import type { Growth } from "../sections/growth.ts";
import type { Result, RowResult } from "./result.ts";
import { table } from "./table.ts";

const right = "right" as const;

/** Everything that a run found, as text for a terminal or a README. */
export function report(result: Result): string {
  const { machine, load, growth, footprints } = result;
  const parts = [
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}, workerd of Miniflare ${machine.workerd}`,
    `${result.startedAt}, ${result.quick ? "quick" : "full"} run of ${result.seconds.toFixed(0)} s, load average ${load.before} before and ${load.after} after`,
    ...(result.rows.length > 0 ? [rowsTable(result.rows), doingsTable(result.rows), costTable(result.rows)] : []),
    ...(growth ? [growthTable(growth.results)] : []),
    ...(footprints ? [footprintTable(footprints.results)] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** Ours beside the yardsticks. */
export function rowsTable(rows: RowResult[]): string {
  const titles = [
    "ratio",
    "half of the rounds",
    "target",
    "by CPU",
    "ours/s",
    "yardstick/s",
    "p50 ms",
    "p95 ms",
    "CPU ms",
    "load",
  ];
  const columns = [{ title: "request" }, { title: "to" }, ...titles.map((title) => ({ title, align: right }))];
  return table(
    columns,
    rows.map((row) => [
      row.title,
      row.yardstick,
      row.ratio.median.toFixed(2),
      `${row.ratio.low.toFixed(2)}-${row.ratio.high.toFixed(2)}`,
      row.target === null ? "" : `${row.target.toFixed(2)} ${row.met ? "met" : "missed"}`,
      fixed(row.cpuRatio?.median, 2),
      row.ours.perSecond.median.toFixed(0),
      row.yardstickSide.perSecond.median.toFixed(0),
      row.ours.p50Ms.toFixed(1),
      row.ours.p95Ms.toFixed(1),
      fixed(row.ours.cpuMs?.median, 2),
      `${row.load.before} ${row.load.after}`,
    ]),
  );
}

/** Queries and hops: of a request that finds everything remembered, and in brackets of a first one. */
export function doingsTable(rows: RowResult[]): string {
  const titles = ["hops", "trips to D1", "statements", "rows read", "rows written", "answer bytes"];
  const both = (row: RowResult, of: (doings: RowResult["warm"]) => number) => `${of(row.warm)} (${of(row.cold)})`;
  return table(
    [{ title: "request" }, ...titles.map((title) => ({ title, align: right }))],
    rows.map((row) => [
      row.title,
      both(row, ({ hops }) => hops.length),
      both(row, ({ trips }) => trips),
      both(row, ({ statements }) => statements),
      both(row, ({ rowsRead }) => rowsRead),
      both(row, ({ rowsWritten }) => rowsWritten),
      String(row.answerBytes),
    ]),
  );
}

/** US dollars for a million requests. */
export function costTable(rows: RowResult[]): string {
  const titles = ["requests $", "CPU $", "rows read $", "rows written $", "a million $"];
  const priced = rows.flatMap(({ title, cost }) => (cost ? [{ title, cost }] : []));
  return table(
    [{ title: "request" }, ...titles.map((title) => ({ title, align: right }))],
    priced.map(({ title, cost }) => [
      title,
      ...[cost.requests, cost.cpu, cost.rowsRead, cost.rowsWritten, cost.total].map((dollars) => dollars.toFixed(3)),
    ]),
  );
}

/** Latency over the size of the catalogue. */
export function growthTable(growth: Growth[]): string {
  const sizes = growth[0]?.points.map(({ courses }) => courses) ?? [];
  const perSize = sizes.map((courses) => ({ title: `${courses.toLocaleString("en")} courses`, align: right }));
  const flatness = ["flatness", "half of the rounds", "target"].map((title) => ({ title, align: right }));
  return table(
    [{ title: "p50 / p95 ms, rows read" }, ...perSize, ...flatness],
    growth.map(({ title, points, flatness: { median, low, high }, target }) => [
      title,
      ...points.map(({ p50Ms, p95Ms, rowsRead }) => `${p50Ms.toFixed(2)} / ${p95Ms.toFixed(2)}, ${rowsRead}`),
      median.toFixed(2),
      `${low.toFixed(2)}-${high.toFixed(2)}`,
      target === null ? "" : `${target} ${median <= target ? "met" : "missed"}`,
    ]),
  );
}

/** What the Workers weigh. */
export function footprintTable(footprints: Footprint[]): string {
  const titles = ["KiB", "gzip KiB", "start CPU ms", "process MiB"];
  return table(
    [{ title: "Worker" }, ...titles.map((title) => ({ title, align: right }))],
    footprints.map(({ worker, kib, gzipKib, startCpuMs, residentMiB }) => [
      worker,
      kib.toFixed(0),
      gzipKib.toFixed(0),
      spread(startCpuMs, 0),
      spread(residentMiB, 1),
    ]),
  );
}

function spread(of: Summary | null, digits: number): string {
  return of ? `+${of.median.toFixed(digits)} (${of.min.toFixed(digits)} to ${of.max.toFixed(digits)})` : "unknown";
}

function fixed(value: number | undefined, digits: number): string {
  return value === undefined ? "unknown" : value.toFixed(digits);
}
