import { z } from "zod";
import type { Cast, Row } from "../rows/row.ts";
import { type Answer, ask, askWell } from "../stage/ask.ts";
import { gatewayName, type Platform } from "../stage/platform.ts";
import type { Sent } from "./load.ts";

const Value = z.union([z.string(), z.number(), z.null()]);
const Deeds = z.object({
  trips: z.number(),
  statements: z.array(
    z.object({ sql: z.string(), values: z.array(Value), rowsRead: z.number(), rowsWritten: z.number() }),
  ),
  calls: z.array(z.string()),
  others: z.array(z.string()),
});

/** A statement as the platform sent it, and what D1 said that it cost. */
export type Statement = z.output<typeof Deeds>["statements"][number];

/** What one request made the platform do, deferred work included. */
export interface Deed {
  /** Trips to databases: a batch is one. */
  trips: number;
  /** Statements by the service that sent them. */
  statements: { service: string; all: Statement[] }[];
  /** Calls from Worker to Worker, by fetch and by RPC. */
  hops: string[];
  rowsRead: number;
  rowsWritten: number;
}

/** A request that nobody has sent before, then one that finds everything remembered, and what was answered. */
export interface Counted {
  cold: Deed;
  warm: Deed;
  answer: Answer;
}

/** Sends a row's request twice to a counting platform and gives what it caused. Throws on an unexpected answer. */
export async function countedOn(platform: Platform, row: Row, cast: Cast, from: number): Promise<Counted> {
  await deedOf(platform);
  const once = async (n: number) => {
    const { answer, deed } = await done(platform, row.request(cast, n));
    const expected = row.status ?? 200;
    if (answer.status !== expected) {
      throw new Error(`${row.name} was answered ${answer.status}, not ${expected}: ${answer.body.subarray(0, 500)}`);
    }
    return { answer, deed };
  };
  const cold = await once(from);
  const warm = await once(from + 2);
  return { cold: cold.deed, warm: warm.deed, answer: warm.answer };
}

/** Sends one request to the gateway of a counting platform, and gives the answer and what it caused. */
export async function done(platform: Platform, sent: Sent): Promise<{ answer: Answer; deed: Deed }> {
  const answer = await ask(await platform.origin(gatewayName), sent);
  return { answer, deed: await deedOf(platform) };
}

/** The rows that one request straight to one Worker of a counting platform reads. */
export async function rowsReadBy(platform: Platform, worker: string, sent: Sent): Promise<number> {
  const origin = await platform.origin(worker);
  await toldBy(origin);
  await askWell(origin, sent);
  return (await toldBy(origin)).statements.reduce((total, { rowsRead }) => total + rowsRead, 0);
}

async function toldBy(origin: string) {
  return Deeds.parse(JSON.parse((await askWell(origin, { path: "/__deeds" })).body.toString()));
}

/** What the platform did since it was last asked. */
export async function deedOf(platform: Platform): Promise<Deed> {
  const told = await Promise.all(
    platform.workers.map(async ({ folder, name }) => ({
      service: folder,
      ...(await toldBy(await platform.origin(name))),
    })),
  );
  const statements = told.flatMap((each) => each.statements);
  const sum = (of: (statement: Statement) => number) => statements.reduce((total, each) => total + of(each), 0);
  return {
    trips: told.reduce((total, { trips }) => total + trips, 0),
    statements: told.map((each) => ({ service: each.service, all: each.statements })),
    hops: told.flatMap(({ service, calls }) => calls.map((call) => `${service}: ${call}`)),
    rowsRead: sum(({ rowsRead }) => rowsRead),
    rowsWritten: sum(({ rowsWritten }) => rowsWritten),
  };
}
