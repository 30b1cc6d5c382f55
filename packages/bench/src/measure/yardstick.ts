import type { Row } from "../rows/row.ts";
import { askWell } from "../stage/ask.ts";
import type { NodeServer } from "../stage/node-server.ts";
import type { Platform } from "../stage/platform.ts";
import type { Counted, Deed } from "./deeds.ts";
import type { Load, Sent } from "./load.ts";

/** The other side of a row: requests to the yardstick, and the process that answers them. */
export interface Against {
  load: Load;
  pid: number | undefined;
}

/** What a yardstick stands on. */
export interface Ground {
  platform: Platform;
  node: NodeServer;
}

/** Prepares a row's yardstick with what the row was counted to do, and gives the load on it. `sent` is a request of ours. */
export async function yardstickOf(row: Row, sent: Sent, counted: Counted, ground: Ground): Promise<Against> {
  const { platform, node } = ground;
  switch (row.yardstick) {
    case "H":
      return { load: await bareHono(row, sent, counted, platform), pid: platform.pid };
    case "D":
      return { load: await singleQuery(row, counted, platform), pid: platform.pid };
    case "S": {
      const fields = { "X-Answer-Fields": JSON.stringify(repeatable(counted.answer.headers)) };
      await askWell(node.origin, { method: "PUT", path: "/", headers: fields, body: counted.answer.body });
      return { load: { origin: node.origin, status: 200, next: () => ({ path: "/" }) }, pid: node.pid };
    }
    case "P": {
      const origin = await platform.origin("yardstick-password-only");
      return { load: { origin, status: 200, next: () => ({ path: "/" }) }, pid: platform.pid };
    }
  }
}

async function bareHono({ name, status }: Row, sent: Sent, { answer }: Counted, platform: Platform): Promise<Load> {
  const origin = await platform.origin("yardstick-bare-hono");
  const path = `/${name}`;
  const task = { body: answer.body.toString(), headers: repeatable(answer.headers) };
  await askWell(origin, { method: "PUT", path, body: JSON.stringify(task) });
  return { origin, status: status ?? 200, next: () => ({ ...sent, path }) };
}

async function singleQuery({ name }: Row, { warm, answer }: Counted, platform: Platform): Promise<Load> {
  const origin = await platform.origin("yardstick-single-query");
  const path = `/${name}`;
  const { calls, fresh } = callsOf(warm);
  const text = answer.body.toString();
  const isJson = answer.type.startsWith("application/json");
  const task = { calls, fresh, answer: isJson ? { json: JSON.parse(text) } : { text, type: answer.type } };
  await askWell(origin, { method: "PUT", path, body: JSON.stringify(task) });
  const method = calls.some(({ writes }) => writes) ? "POST" : "GET";
  return { origin, status: 200, next: () => ({ method, path }) };
}

/** Fields that a server writes by itself. */
const ofTheServer = new Set(["connection", "content-length", "keep-alive", "transfer-encoding"]);

/** An answer's fields as a yardstick repeats them, so that the same bytes go over the wire. */
export function repeatable(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheServer.has(name)));
}

/** The one call to each database that a request cannot do without: its writes where it writes, else its reads. */
export function callsOf({ statements }: Pick<Deed, "statements">) {
  const isWrite = ({ sql }: { sql: string }) => !/^\s*(?:select|with)\b/i.test(sql);
  const writes = statements.some(({ all }) => all.some(isWrite));
  const calls = statements
    .map(({ service, all }) => ({ service, chosen: writes ? all.filter(isWrite) : all }))
    .filter(({ chosen }) => chosen.length > 0)
    .map(({ service, chosen }) => ({
      database: service.toUpperCase(),
      writes,
      statements: chosen.map(({ sql, values }) => ({ sql, values })),
    }));
  if (calls.length === 0) throw new Error("A yardstick asks at least one database.");
  const values = calls.flatMap((call) => call.statements.flatMap((statement) => statement.values));
  // Another person and another event in each run, so that a write does not meet its own traces.
  const fresh = values.filter((value) => typeof value === "string" && /^(?:usr|evt)_/.test(value));
  return { calls, fresh };
}
