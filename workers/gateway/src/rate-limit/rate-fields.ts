import { serializeList } from "structured-headers";
import type { RateClass, RatePolicy } from "./policies.ts";

/**
 * The `RateLimit-Policy` and `RateLimit` fields (draft-ietf-httpapi-ratelimit-headers): `q` requests a window of `w`
 * seconds; `r` of them left and `t` seconds until all are back.
 */
export function rateFields(name: RateClass, policy: RatePolicy, left: { requests: number; seconds: number }) {
  const { quota, windowSeconds } = policy;
  return {
    "RateLimit-Policy": field(name, { q: quota, w: windowSeconds }),
    RateLimit: field(name, { r: left.requests, t: left.seconds }),
  };
}

function field(name: RateClass, parameters: Record<string, number>): string {
  return serializeList([[name, new Map(Object.entries(parameters))]]);
}
