/** The edge cache's name in `Cache-Status` (RFC 9211). */
export const cacheName = "edgewise";
