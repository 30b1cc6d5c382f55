import { built } from "../built.generated.ts";

/**
 * The Content-Security-Policy of every page (CSP Level 3): what stands in the page runs by its hash, and only what that
 * loads runs beside it. What people upload has the same origin, so an origin is no permission to run. Strings become HTML
 * through our own Trusted Types policies alone. `uploads` are other origins to which parts of uploads are sent.
 */
export function policy(origin: string, uploads = ""): string {
  return [
    "default-src 'none'",
    `script-src '${built.boot.hash}' 'strict-dynamic'`,
    `style-src '${built.sheet.hash}' ${origin}/_/`,
    "img-src 'self' https: data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self'${uploads && ` ${uploads}`}`,
    "frame-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types edgewise edgewise-islands",
  ].join("; ");
}
