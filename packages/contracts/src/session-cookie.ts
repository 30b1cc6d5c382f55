/**
 * The name of the cookie that holds a browser's session. Under TLS it has the `__Host-` prefix, which binds it to one
 * host, to `/` and to TLS (RFC 6265bis, 4.1.3.2); on http (development) no browser would accept that.
 */
export function sessionCookieName(publicOrigin: string): string {
  return `${authCookiePrefix(publicOrigin)}.session_token`;
}

/** What the names of all cookies of identity begin with. */
export function authCookiePrefix(publicOrigin: string): string {
  return publicOrigin.startsWith("https://") ? "__Host-edgewise" : "edgewise";
}
