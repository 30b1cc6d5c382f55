import type { Context } from "hono";
import { cors } from "hono/cors";
import type { GatewayEnv } from "../env.ts";
import { listedOrigins } from "../origin.ts";
import type { Check, Finish } from "../steps.ts";

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

/** Answers the preflights of browsers itself, before authentication (Fetch Standard, CORS protocol). */
export const preflight: Check = (c) => {
  if (!isPreflight(c)) return undefined;
  if (!isListed(c)) return new Response(null, { status: 204, headers: { Vary: "Origin" } });
  return allow(c, noNext).then((answer) => answer ?? undefined);
};

/**
 * Lets the pages of listed origins read answers, with credentials. An origin that is not listed gets no CORS header at
 * all, so the browser keeps the answer from it. If none is listed, answers do not depend on the origin.
 */
export const crossOrigin: Finish = (c) => {
  // On the finished answer: set beforehand, Hono would copy the answer, and a copy of an upgrade is no upgrade.
  if (listedOrigins(c.env.CORS_ORIGINS).length === 0 || c.res.status === 101 || isPreflight(c)) return undefined;
  if (isListed(c) && c.req.method !== "OPTIONS") return allowed(c);
  c.res.headers.append("Vary", "Origin");
  return undefined;
};

async function allowed(c: Context<GatewayEnv>): Promise<void> {
  await allow(c, noNext);
}

const noNext = async () => undefined;

function isPreflight(c: Context<GatewayEnv>): boolean {
  if (c.req.method !== "OPTIONS") return false;
  return Boolean(c.req.header("Origin")) && Boolean(c.req.header("Access-Control-Request-Method"));
}

function isListed(c: Context<GatewayEnv>): boolean {
  return listedOrigins(c.env.CORS_ORIGINS).includes(c.req.header("Origin") ?? "");
}
