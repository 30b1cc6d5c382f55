import { Problem } from "@edgewise/chassis/problem";
import type { MiddlewareHandler } from "hono";
import type { GatewayEnv } from "./env.ts";
import { isLoopback } from "./origin.ts";
import { routeOf } from "./routes.ts";

/** Finds the request's row in the routing table. Throws `route.missing`. */
export function findRoute(): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const route = routeOf(new URL(c.req.url).pathname);
    if (!route || (route.development && !isLoopback(c.env.PUBLIC_ORIGIN))) {
      throw new Problem("route.missing", "There is nothing at this address.");
    }
    c.set("route", route);
    await next();
  };
}
