import type { PageViewCost } from "../cost/page-views.ts";
import type { Summary } from "../measure/statistics.ts";
import type { FirstLoad, Weight } from "../sections/first-load.ts";
import type { Footprint } from "../sections/footprint.ts";
import type { Growth } from "../sections/growth.ts";
import type { RouteCount } from "../sections/routes.ts";
import type { Doings } from "./doings.ts";
import type { RowResult } from "./result.ts";
import { table } from "./table.ts";

const right = "right" as const;
const doingsTitles = ["hops", "trips to D1", "statements", "rows read", "rows written"];

/** Queries and hops of the rows: of a request that finds everything remembered, and in brackets of a first one. */
export function doingsTable(rows: RowResult[]): string {
  return table(
    [{ title: "request" }, ...doingsTitles.map((title) => ({ title, align: right }))],
    rows.map(({ title, warm, cold }) => [title, ...both(warm, cold)]),
  );
}

/** Queries and hops of every documented path: asked again at once, and in brackets for the first time. */
export function routesTable(routes: RouteCount[]): string {
  return table(
    [{ title: "path" }, ...["status", ...doingsTitles].map((title) => ({ title, align: right }))],
    routes.map(({ path, status, first, again }) => [path, String(status), ...both(again, first)]),
  );
}

function both(later: Doings, first: Doings): string[] {
  const each = (of: (doings: Doings) => number) => `${of(later)} (${of(first)})`;
  return [
    each(({ hops }) => hops.length),
    each(({ trips }) => trips),
    each(({ statements }) => statements),
    each(({ rowsRead }) => rowsRead),
    each(({ rowsWritten }) => rowsWritten),
  ];
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

/** US dollars for a million page views, by the share of them that the cache answers. */
export function pageViewsTable(views: PageViewCost[]): string {
  const shares = views[0]?.costs.map(({ hitShare }) => `${hitShare * 100} % from the cache, $`) ?? [];
  return table(
    [{ title: "a million page views" }, ...shares.map((title) => ({ title, align: right }))],
    views.map(({ title, costs }) => [title, ...costs.map(({ cost }) => cost.total.toFixed(3))]),
  );
}

/** Latency over the size of the catalogue. */
export function growthTable(growth: Growth[]): string {
  const sizes = growth[0]?.points.map(({ courses }) => courses) ?? [];
  const perSize = sizes.map((courses) => ({ title: `${courses.toLocaleString("en")} courses`, align: right }));
  return table(
    [{ title: "p50 / p95 ms, rows read" }, ...perSize],
    growth.map(({ title, points }) => [
      title,
      ...points.map(({ p50Ms, p95Ms, rowsRead }) => `${p50Ms.toFixed(2)} / ${p95Ms.toFixed(2)}, ${rowsRead}`),
    ]),
  );
}

/** What a browser fetches before a page can be used. */
export function firstLoadTable(loads: FirstLoad[]): string {
  const titles = ["HTML", "CSS files", "JS files", "together", "requests"].map((title) => ({ title, align: right }));
  const weight = ({ bytes, gzipBytes }: Weight) => `${kib(gzipBytes)} (${kib(bytes)})`;
  return table(
    [{ title: "first load, KiB gzipped (as it is)" }, ...titles],
    loads.map(({ title, html, styles, scripts, files }) => {
      const all = [html, styles, scripts];
      const sum = (of: (each: Weight) => number) => all.reduce((total, each) => total + of(each), 0);
      const together = { bytes: sum(({ bytes }) => bytes), gzipBytes: sum(({ gzipBytes }) => gzipBytes) };
      return [title, ...all.map(weight), weight(together), String(1 + files.length)];
    }),
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

function kib(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

function spread(of: Summary | null, digits: number): string {
  return of ? `+${of.median.toFixed(digits)} (${of.min.toFixed(digits)} to ${of.max.toFixed(digits)})` : "unknown";
}
