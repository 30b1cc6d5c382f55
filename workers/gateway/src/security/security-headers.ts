import { cacheName } from "../public-cache.ts";
import type { Route } from "../routes.ts";
import type { Finish } from "../steps.ts";

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

/** What an answer of each kind says, put together once. */
const fieldsOf: Record<Kind, [name: string, value: string][]> = {
  data: fieldsFor("data"),
  page: fieldsFor("page"),
  media: fieldsFor("media"),
};

function fieldsFor(kind: Kind): [name: string, value: string][] {
  return [
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", kind === "media" ? "SAMEORIGIN" : "DENY"],
    // Without a referrer a browser sends forms with `Origin: null`, which nobody could tell from another site's.
    ["Referrer-Policy", kind === "page" ? "same-origin" : "no-referrer"],
    ["Permissions-Policy", permissions],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", kind === "media" ? "cross-origin" : "same-origin"],
  ];
}

/**
 * Sets the security headers on every answer, problems included. HSTS is said over TLS only (RFC 6797, 7.2), media may be
 * shown by other origins, and what says nothing about caching is not stored.
 */
export const securityHeaders: Finish = (c) => {
  const { headers, status } = c.res;
  // A request that no row of the routing table fits has none.
  const kind = c.get("route")?.shows ?? "data";
  const keepsOwn = kind === "page" && headers.has("Content-Security-Policy");
  if (!keepsOwn) headers.set("Content-Security-Policy", contentSecurityPolicies[kind]);
  for (const [name, value] of fieldsOf[kind]) headers.set(name, value);
  if (c.req.url.startsWith("https:")) headers.set("Strict-Transport-Security", twoYears);
  if (status === 101) return;
  // The gateway's own answers, such as problems, never touched the cache.
  if (!headers.has("Cache-Status")) headers.set("Cache-Status", `${cacheName};detail=own`);
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
};
