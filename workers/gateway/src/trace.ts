import { newLog } from "@edgewise/chassis/log";
import { isSafe } from "@edgewise/chassis/methods";
import { isQuiet, logRequest } from "@edgewise/chassis/request-line";
import { traceFields, traceOf } from "@edgewise/chassis/trace";
import type { Context } from "hono";
import { clientAddress } from "./client-address.ts";
import type { Env, GatewayEnv } from "./env.ts";
import type { AnswerHead } from "./own-fields.ts";
import type { Finish } from "./steps.ts";

/** Starts the request's trace or continues the caller's, and sets what all steps need. */
export function startTrace(c: Context<GatewayEnv>): void {
  const { headers } = c.req.raw;
  const trace = traceOf(headers, isSafe(c.req.method) ? readsOneIn(c.env) : 1);
  c.set("startedAt", performance.now());
  c.set("trace", trace);
  c.set("log", newLog("gateway", { trace, origin: c.env.PUBLIC_ORIGIN }));
  c.set("address", clientAddress(headers, c.env.within));
  c.set("caller", { kind: "anonymous" });
}

/** Writes the request's log line, if it gets one. */
export const logFinished: Finish = (c) => {
  const [trace, caller] = [c.get("trace"), c.get("caller")];
  const finished = { method: c.req.method, status: c.res.status, ms: msOf(c) };
  logRequest(c.get("log"), trace, finished, () => ({
    // A request that matches no row of the routing table has no route.
    route: c.get("route")?.prefix ?? "none",
    ...(caller.kind === "user" && { actorId: caller.userId }),
    // How many similar requests this line stands for.
    ...(trace.parentId === null && isQuiet(finished) && { sampleRate: readsOneIn(c.env) }),
  }));
};

/**
 * Where the caller finds the trace: a `traceparent` entry in `Server-Timing`, after those of the service. Browsers hand it
 * to their tracing libraries.
 */
export function serverTiming(c: Context<GatewayEnv>, { field }: AnswerHead): Record<string, string> {
  const ours = `traceparent;desc="${traceFields(c.get("trace")).traceparent}", edge;dur=${msOf(c)}`;
  const theirs = field("server-timing");
  return { "server-timing": theirs === null ? ours : `${theirs}, ${ours}` };
}

function msOf(c: Context<GatewayEnv>): number {
  return Math.round(performance.now() - c.get("startedAt"));
}

/** One in this many traces that begin with a read is sampled; all that begin with a change are. */
function readsOneIn({ TRACE_READS_ONE_IN }: Pick<Env, "TRACE_READS_ONE_IN">): number {
  return Math.max(1, Math.trunc(Number(TRACE_READS_ONE_IN ?? 1)) || 1);
}
