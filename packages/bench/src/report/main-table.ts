import type { Summary } from "../measure/statistics.ts";
import type { Burst } from "../sections/burst.ts";
import type { Growth } from "../sections/growth.ts";
import type { LoadAverage, Result, RowResult } from "./result.ts";
import { type Column, table } from "./table.ts";

const right = "right" as const;
const columns: Column[] = [
  { title: "what" },
  { title: "to" },
  ...["ratio", "half of the rounds", "by CPU", "target"].map((title) => ({ title, align: right })),
  ...["ours/s", "other/s", "p50 ms", "p95 ms", "CPU ms"].map((title) => ({ title, align: right })),
  ...["hops", "D1 trips", "bytes", "$ a million", "load"].map((title) => ({ title, align: right })),
];

/** Everything that has a ratio, one line each: the requests, the burst, and growth. */
export function mainTable({ rows, burst, growth }: Result): string {
  return table(columns, [
    ...rows.map(lineOfRow),
    ...(burst ? [lineOfBurst(burst.results, burst.load)] : []),
    ...(growth ? growth.results.map((each) => lineOfGrowth(each, growth.load)) : []),
  ]);
}

function lineOfRow(row: RowResult): string[] {
  const { ratio, ours, warm } = row;
  return [
    row.title,
    row.yardstick,
    ratio.median.toFixed(2),
    spread(ratio),
    row.cpuRatio ? row.cpuRatio.median.toFixed(2) : "",
    row.target === null ? "" : `${row.target.toFixed(2)} ${verdict(row.met === true)}`,
    ours.perSecond.median.toFixed(0),
    row.yardstickSide.perSecond.median.toFixed(0),
    ours.p50Ms.toFixed(1),
    ours.p95Ms.toFixed(1),
    ours.cpuMs ? ours.cpuMs.median.toFixed(2) : "",
    String(warm.hops.length),
    String(warm.trips),
    String(row.answerBytes),
    row.cost ? row.cost.total.toFixed(2) : "",
    weather(row.load),
  ];
}

function lineOfBurst({ requests, counted, ms, p95Ms, ratio }: Burst, load: LoadAverage): string[] {
  const most = Math.max(...counted.map(({ originCalls }) => originCalls));
  const perSecond = (of: number) => ((requests / of) * 1000).toFixed(0);
  return [
    `Burst of ${requests} at once on a cold key`,
    "H",
    ratio.median.toFixed(2),
    spread(ratio),
    "",
    `1 origin call, ${most} ${verdict(most === 1)}`,
    perSecond(ms.median),
    perSecond(ms.median * ratio.median),
    ms.median.toFixed(1),
    p95Ms.toFixed(1),
    ...["", String(most), "", "", "", weather(load)],
  ];
}

function lineOfGrowth({ title, points, flatness, target }: Growth, load: LoadAverage): string[] {
  const [least, most] = [points[0], points.at(-1)];
  const courses = (count: number | undefined) => (count ?? 0).toLocaleString("en");
  return [
    `${title}, ${courses(most?.courses)} courses`,
    courses(least?.courses),
    flatness.median.toFixed(2),
    spread(flatness),
    "",
    target === null ? "" : `at most ${target} ${verdict(flatness.median <= target)}`,
    ...["", ""],
    most?.p50Ms.toFixed(1) ?? "",
    most?.p95Ms.toFixed(1) ?? "",
    ...["", "", "", "", "", weather(load)],
  ];
}

function spread({ low, high }: Summary): string {
  return `${low.toFixed(2)}-${high.toFixed(2)}`;
}

function verdict(isMet: boolean): string {
  return isMet ? "met" : "missed";
}

function weather({ before, after }: LoadAverage): string {
  return `${before.toFixed(1)} ${after.toFixed(1)}`;
}
