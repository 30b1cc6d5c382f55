import { serializeList } from "structured-headers";
import type { RateClass, RatePolicy } from "./policies.ts";

/** A caller's quota as response fields. */
export type RateFields = Record<"ratelimit-policy" | "ratelimit", string>;

const announced = new Map<RateClass, string>();

/**
 * The `RateLimit-Policy` and `RateLimit` fields (draft-ietf-httpapi-ratelimit-headers): `q` requests a window of `w`
 * seconds; `r` of them left and `t` seconds until all are back.
 */
export function rateFields(
  name: RateClass,
  policy: RatePolicy,
  left: { requests: number; seconds: number },
): RateFields {
  return {
    "ratelimit-policy": policyField(name, policy),
    ratelimit: `"${name}";r=${left.requests};t=${left.seconds}`,
  };
}

/** The field is the same for every answer of a class, so it is built once. */
function policyField(name: RateClass, { quota, windowSeconds }: RatePolicy): string {
  const known = announced.get(name);
  if (known !== undefined) return known;
  const parameters = new Map(Object.entries({ q: quota, w: windowSeconds }));
  const field = serializeList([[name, parameters]]);
  announced.set(name, field);
  return field;
}
