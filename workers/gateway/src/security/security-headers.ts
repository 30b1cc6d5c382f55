import type { Context } from "hono";
import { cacheName } from "../cache-name.ts";
import type { GatewayEnv } from "../env.ts";
import type { AnswerHead } from "../own-fields.ts";
import type { Route } from "../routes.ts";

type Kind = Route["shows"];

const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The Content-Security-Policy of each kind of answer (CSP Level 3), unless a page brings its own. */
export const contentSecurityPolicies: Record<Kind, string> = {
  data: nothing,
  page: nothing,
  // A browser that opens a video or a picture directly wraps it in a document under this policy.
  media:
    "default-src 'none'; img-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
};

const features = ["camera", "display-capture", "geolocation", "microphone", "midi", "payment", "serial", "usb"];
const permissions = features.map((feature) => `${feature}=()`).join(", ");
const twoYears = "max-age=63072000; includeSubDomains";

/** The constant headers of each kind of answer, built once. */
const always: Record<Kind, Record<string, string>> = {
  data: fieldsFor("data"),
  page: fieldsFor("page"),
  media: fieldsFor("media"),
};

function fieldsFor(kind: Kind): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "x-frame-options": kind === "media" ? "SAMEORIGIN" : "DENY",
    // Without a referrer a browser sends forms with `Origin: null`, which cannot be told from another site's.
    "referrer-policy": kind === "page" ? "same-origin" : "no-referrer",
    "permissions-policy": permissions,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": kind === "media" ? "cross-origin" : "same-origin",
  };
}

/**
 * The security headers of every answer, problems included. HSTS is said over TLS only (RFC 6797, 7.2), media may be
 * embedded by other origins, and an answer without caching directives is not stored.
 */
export function securityHeaders(c: Context<GatewayEnv>, { status, field }: AnswerHead): Record<string, string> {
  // A request that matches no row of the routing table has no route.
  const kind = c.get("route")?.shows ?? "data";
  const fields = { ...always[kind] };
  const keepsOwn = kind === "page" && field("content-security-policy") !== null;
  if (!keepsOwn) fields["content-security-policy"] = contentSecurityPolicies[kind];
  if (c.req.url.startsWith("https:")) fields["strict-transport-security"] = twoYears;
  if (status === 101) return fields;
  // The gateway's own answers, such as problems, never touched the cache.
  if (field("cache-status") === null) fields["cache-status"] = `${cacheName};detail=own`;
  if (field("cache-control") === null) fields["cache-control"] = "no-store";
  return fields;
}
