import { newLog } from "@edgewise/chassis/log";
import { onward, traceOf } from "@edgewise/chassis/trace";
import type { MiddlewareHandler } from "hono";
import { clientAddress } from "./client-address.ts";
import type { GatewayEnv } from "./env.ts";

/**
 * Begins the request's trace or continues the caller's, tells the caller where to find it (a `traceparent` entry in
 * `Server-Timing`, which browsers hand to their tracing libraries), and writes the request's one log line.
 */
export function trace(): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const startedAt = performance.now();
    const trace = traceOf(c.req.raw.headers);
    const log = newLog("gateway", trace);
    c.set("trace", trace);
    c.set("log", log);
    c.set("address", clientAddress(c.req.raw.headers, c.env.within));
    c.set("caller", { kind: "anonymous" });
    await next();
    const caller = c.get("caller");
    const ms = Math.round(performance.now() - startedAt);
    c.res.headers.append("Server-Timing", `traceparent;desc="${onward(trace).traceparent}", edge;dur=${ms}`);
    log("info", "http.request", {
      method: c.req.method,
      // A request that no row of the routing table fits has none.
      route: c.get("route")?.prefix ?? "none",
      status: c.res.status,
      ms,
      ...(caller.kind === "user" && { actorId: caller.userId }),
    });
  };
}
