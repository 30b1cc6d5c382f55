import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import type { GatewayEnv } from "../env.ts";
import { listedOrigins } from "../origin.ts";

const preflightSeconds = 7_200;

const allow = cors({
  origin: (origin) => origin,
  credentials: true,
  allowMethods: ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"],
  allowHeaders: [
    "Authorization",
    "Content-Type",
    "Idempotency-Key",
    "If-Match",
    "If-None-Match",
    "If-Range",
    "Range",
    "X-API-Key",
    "traceparent",
    "tracestate",
  ],
  exposeHeaders: [
    "Accept-Ranges",
    "Content-Disposition",
    "Content-Range",
    "Deprecation",
    "ETag",
    "Idempotent-Replayed",
    "Link",
    "Location",
    "RateLimit",
    "RateLimit-Policy",
    "Retry-After",
    "Server-Timing",
    "Sunset",
    "WWW-Authenticate",
  ],
  maxAge: preflightSeconds,
});

/**
 * Lets the pages of listed origins read answers, with credentials, and answers preflights itself (Fetch Standard, CORS
 * protocol). An origin that is not listed gets no CORS header at all, so its browser keeps the answer from it.
 */
export function crossOrigin(): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const origin = c.req.header("Origin") ?? "";
    const listed = listedOrigins(c.env.CORS_ORIGINS).includes(origin);
    if (c.req.method === "OPTIONS" && origin && c.req.header("Access-Control-Request-Method")) {
      return listed ? allow(c, next) : new Response(null, { status: 204, headers: { Vary: "Origin" } });
    }
    await next();
    // On the finished answer: set beforehand, Hono would copy the answer, and a copy of an upgrade is no upgrade.
    if (c.res.status === 101) return;
    if (listed && c.req.method !== "OPTIONS") await allow(c, async () => undefined);
    else c.res.headers.append("Vary", "Origin");
  };
}
