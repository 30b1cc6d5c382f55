import { isLoopback } from "@edgewise/chassis/loopback";
import { Problem } from "@edgewise/chassis/problem";
import { addressOf } from "./origin.ts";
import { routeOf } from "./routes.ts";
import type { Check } from "./steps.ts";
import { timeBudgetOf } from "./time-budget.ts";
import type { Waits } from "./waits.ts";

/** Finds the request's row in the routing table, and by it how long the answer may take. Throws `route.missing`. */
export function findRoute(waits: Waits, now: () => number = Date.now): Check {
  return (c) => {
    const url = addressOf(c.req.url);
    const route = routeOf(url.pathname);
    if (!route || (route.development && !isLoopback(c.env.PUBLIC_ORIGIN))) {
      throw new Problem("route.missing", "There is nothing at this address.");
    }
    const timeBudget = timeBudgetOf(route, c.req.raw, waits);
    c.set("url", url);
    c.set("now", now);
    c.set("waits", waits);
    c.set("route", route);
    c.set("timeBudget", timeBudget);
    c.set("deadline", timeBudget.kind === "stream" ? undefined : now() + timeBudget.ms);
    return undefined;
  };
}
