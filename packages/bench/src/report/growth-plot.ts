import type { Growth } from "../sections/growth.ts";
import { svg } from "./plot.ts";

/** The median latencies over the size of the catalogue. */
export function growthPlot(growth: Growth[]): string {
  return svg({
    title: "Latency over the size of the catalogue",
    xTitle: "courses",
    yTitle: "median latency, ms",
    lines: growth.map(({ title, points }) => ({
      name: title,
      points: points.map(({ courses, p50Ms }) => ({ x: courses, y: p50Ms })),
    })),
  });
}
