/**
 * The client's address: Cloudflare sets `CF-Connecting-IP` on every request and overwrites what a client sends under
 * that name. Other headers that claim an address are never trusted, except from a Worker of the platform, which passes
 * on what the gateway told it.
 */
export function clientAddress(headers: Headers, within = false): string {
  return headers.get(within ? "X-Forwarded-For" : "CF-Connecting-IP")?.trim() || "unknown";
}
