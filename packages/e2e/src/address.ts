import { randomInt } from "node:crypto";

/**
 * A header that gives a caller an address of its own: a random one of the range for network tests (RFC 2544). The local
 * platform trusts the header as the real one trusts Cloudflare's. Sign-ins are limited by address, so journeys from one
 * shared address would use up each other's quota as soon as a run is quick.
 */
export function anyAddress(): Record<"CF-Connecting-IP", string> {
  return { "CF-Connecting-IP": `198.${18 + randomInt(2)}.${randomInt(256)}.${randomInt(1, 255)}` };
}
