/**
 * The client's address: Cloudflare sets `CF-Connecting-IP` on every request and overwrites what a client sends under
 * that name. Other headers that claim an address are never believed.
 */
export function clientAddress(headers: Headers): string {
  return headers.get("CF-Connecting-IP")?.trim() || "unknown";
}
