import type { Row } from "../rows/row.ts";
import { askWell } from "../stage/ask.ts";
import type { NodeServer } from "../stage/node-server.ts";
import type { Platform } from "../stage/platform.ts";
import type { Counted, Deed } from "./deeds.ts";
import type { Load } from "./load.ts";

/** The other side of a row: requests to the yardstick, and the process that answers them. */
export interface Against {
  load: Load;
  pid: number | undefined;
}

/** Prepares a row's yardstick with what the row was counted to do, and gives the load on it. */
export async function yardstickOf(row: Row, counted: Counted, platform: Platform, node: NodeServer): Promise<Against> {
  const path = `/${row.name}`;
  const { body, type } = counted.answer;
  switch (row.yardstick) {
    case "H": {
      const origin = await platform.origin("yardstick-bare-hono");
      await askWell(origin, { method: "PUT", path, headers: { "Content-Type": type }, body: body.toString() });
      return { load: { origin, status: 200, next: () => ({ path }) }, pid: platform.pid };
    }
    case "D": {
      const origin = await platform.origin("yardstick-single-query");
      const task = { ...callOf(counted.warm), answer: JSON.parse(body.toString()) };
      await askWell(origin, { method: "PUT", path, body: JSON.stringify(task) });
      const method = task.writes ? "POST" : "GET";
      return { load: { origin, status: 200, next: () => ({ method, path }) }, pid: platform.pid };
    }
    case "S":
      await askWell(node.origin, { method: "PUT", path: `/${body.length}` });
      return { load: { origin: node.origin, status: 200, next: () => ({ path: "/" }) }, pid: node.pid };
    case "P": {
      const origin = await platform.origin("yardstick-password-only");
      return { load: { origin, status: 200, next: () => ({ path: "/" }) }, pid: platform.pid };
    }
  }
}

/** The one call to D1 that a request cannot do without: its writes where it writes, else its reads. */
export function callOf({ statements }: Pick<Deed, "statements">) {
  const busy = statements.filter(({ all }) => all.length > 0);
  const [only, ...others] = busy;
  if (!only || others.length > 0) throw new Error("A yardstick asks exactly one database.");
  const writing = only.all.filter(({ sql }) => !/^\s*(?:select|with)\b/i.test(sql));
  const chosen = writing.length > 0 ? writing : only.all;
  const values = chosen.flatMap((statement) => statement.values);
  return {
    database: only.service.toUpperCase(),
    writes: writing.length > 0,
    statements: chosen.map((statement) => ({ sql: statement.sql, values: statement.values })),
    // Another person and another event in each run, so that a write does not meet its own traces.
    fresh: values.filter((value) => typeof value === "string" && /^(?:usr|evt)_/.test(value)),
  };
}
