import type { Upstream } from "../env.ts";

/** The Content-Security-Policy of the viewer's page: only what carries this answer's nonce runs or styles it. */
export function viewerPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * The viewer's page with a fresh nonce. Uploads are served from the same origin, so the origin alone must not allow
 * scripts.
 */
export async function viewer(assets: Upstream, url: string): Promise<{ html: string; nonce: string }> {
  const page = await assets.fetch(new URL("/docs/", url).href);
  if (!page.ok) throw new Error(`The viewer's page is not among the assets: ${page.status}.`);
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  return { html: (await page.text()).replaceAll("{nonce}", nonce), nonce };
}
