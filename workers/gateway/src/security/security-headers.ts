import type { MiddlewareHandler } from "hono";
import type { GatewayEnv } from "../env.ts";
import { cacheName } from "../public-cache.ts";
import type { Route } from "../routes.ts";

type Kind = Route["shows"];

const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The Content-Security-Policy of each kind of answer (CSP Level 3), unless a page brings its own. */
export const contentSecurityPolicies: Record<Kind, string> = {
  data: nothing,
  page: nothing,
  // A browser that opens a film or a picture by itself wraps it in a document under this policy.
  media:
    "default-src 'none'; img-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
};

const features = ["camera", "display-capture", "geolocation", "microphone", "midi", "payment", "serial", "usb"];
const permissions = features.map((feature) => `${feature}=()`).join(", ");
const twoYears = "max-age=63072000; includeSubDomains";

/**
 * Sets the security headers on every answer, problems included. HSTS is said over TLS only (RFC 6797, 7.2), media may be
 * shown by other origins, and what says nothing about caching is not stored.
 */
export function securityHeaders(): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    const kind = c.var.route?.shows ?? "data";
    const keepsOwn = kind === "page" && headers.has("Content-Security-Policy");
    if (!keepsOwn) headers.set("Content-Security-Policy", contentSecurityPolicies[kind]);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", kind === "media" ? "SAMEORIGIN" : "DENY");
    // Without a referrer a browser sends forms with `Origin: null`, which nobody could tell from another site's.
    headers.set("Referrer-Policy", kind === "page" ? "same-origin" : "no-referrer");
    headers.set("Permissions-Policy", permissions);
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", kind === "media" ? "cross-origin" : "same-origin");
    if (c.req.url.startsWith("https:")) headers.set("Strict-Transport-Security", twoYears);
    // The gateway's own answers, such as problems, never touched the cache.
    if (!headers.has("Cache-Status") && c.res.status !== 101) headers.set("Cache-Status", `${cacheName};detail=own`);
    if (!headers.has("Cache-Control") && c.res.status !== 101) headers.set("Cache-Control", "no-store");
  };
}
