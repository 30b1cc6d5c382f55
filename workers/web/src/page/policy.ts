import { built } from "../built.generated.ts";

/**
 * The Content-Security-Policy of every page (CSP Level 3): scripts in the page run by their hash, and besides them only
 * what they load. Uploads are served from the same origin, so the origin alone must not allow scripts. Strings become
 * HTML through our own Trusted Types policies alone. `r2Account` is the account to whose R2 browsers send the parts of
 * uploads, where they do not send them here.
 */
export function policy(origin: string, r2Account?: string): string {
  return [
    "default-src 'none'",
    `script-src '${built.boot.hash}' 'strict-dynamic'`,
    `style-src '${built.sheet.hash}' '${built.lesson.hash}' ${origin}/_/`,
    "img-src 'self' https: data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self'${r2Account ? ` https://${r2Account}.r2.cloudflarestorage.com` : ""}`,
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
