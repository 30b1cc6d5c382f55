import { randomInt } from "node:crypto";

/**
 * The header by which the local platform believes somebody's address, as it believes Cloudflare's in production: a random
 * one for tests of networks (RFC 2544). Signing in is counted by address, so journeys that all came from one would use up
 * each other's quota as soon as a run is quick.
 */
export function anyAddress(): Record<"CF-Connecting-IP", string> {
  return { "CF-Connecting-IP": `198.${18 + randomInt(2)}.${randomInt(256)}.${randomInt(1, 255)}` };
}
