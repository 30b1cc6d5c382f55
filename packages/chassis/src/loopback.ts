/**
 * Whether an origin means the machine itself: `localhost` and names below it (RFC 6761), 127.0.0.0/8 and 0.0.0.0
 * (RFC 1122), ::1 and what stands for these in IPv6 (RFC 4291). What only a developer may see asks this.
 */
export function isLoopback(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const host = new URL(origin).hostname.replace(/\.$/, "");
  if (host === "localhost" || host.endsWith(".localhost")) return true;
  return /^127(?:\.\d{1,3}){3}$|^0\.0\.0\.0$|^\[::1?\]$|^\[::ffff:7f[0-9a-f]{2}:/.test(host);
}
