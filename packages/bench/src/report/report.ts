import { mainTable } from "./main-table.ts";
import type { Result } from "./result.ts";
import {
  costTable,
  doingsTable,
  firstLoadTable,
  footprintTable,
  growthTable,
  pageViewsTable,
  routesTable,
} from "./tables.ts";

/** Everything that a run found, as text for a terminal or a README: one table with all ratios, then what stands behind it. */
export function report(result: Result): string {
  const { rows, leftOut, burst, growth, routes, firstLoads, footprints, pageViews } = result;
  const parts = [
    circumstances(result),
    ...(rows.length > 0 || burst || growth ? [mainTable(result)] : []),
    ...(leftOut.length > 0
      ? [leftOut.map(({ name, why }) => `- No result for \`${name}\`: \`${why}\``).join("\n")]
      : []),
    ...(rows.length > 0 ? titled("Queries and hops", doingsTable(rows)) : []),
    ...(routes ? titled("Queries and hops of every documented read", routesTable(routes.counted)) : []),
    ...(routes && routes.left.length > 0 ? [`Not asked, for want of a parameter: ${list(routes.left)}.`] : []),
    ...(growth ? titled("Growth", growthTable(growth.results)) : []),
    ...(firstLoads && firstLoads.length > 0 ? titled("Bytes", firstLoadTable(firstLoads)) : []),
    ...(footprints ? titled("What the Workers weigh", footprintTable(footprints.results)) : []),
    ...(pageViews.length > 0 ? titled("Dollars for a million page views", pageViewsTable(pageViews)) : []),
    ...(rows.length > 0 ? titled("Dollars for a million requests", costTable(rows)) : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function titled(title: string, text: string): string[] {
  return [`### ${title}`, text];
}

/** The machine, the day, and what else the machine did. */
function circumstances({ machine, load, startedAt, quick, seconds }: Result): string {
  const { processor, cores, memoryGiB, system, node, workerd } = machine;
  const where = `${processor}, ${cores} cores, ${memoryGiB} GiB, ${system}, Node ${node}, workerd of Miniflare ${workerd}`;
  // The bench itself keeps about two processes busy.
  const busy = load.before > cores / 2 || load.after > cores + 1;
  return `${where}; ${startedAt.slice(0, 16).replace("T", " ")} UTC, a ${quick ? "quick" : "full"} run of ${seconds.toFixed(0)} s.
Load average ${load.before} before and ${load.after} after: ${busy ? "others kept the machine busy, so read the column _by CPU_" : "the bench had the machine to itself"}.`;
}

function list(paths: string[]): string {
  return paths.map((path) => `\`${path}\``).join(", ");
}
