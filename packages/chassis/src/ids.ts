import type { IdPrefix } from "@edgewise/contracts/ids";
import { monotonicFactory } from "ulid";

const ulid = monotonicFactory();

/**
 * A new id with its prefix. Ids made later sort later (ULID, in lower case); those of one isolate are strictly rising.
 *
 * @example
 * newId("crs"); // "crs_01kah3v2m8q5x7w9y1z3b5d7f9"
 */
export function newId<P extends IdPrefix>(prefix: P, now = Date.now()): `${P}_${string}` {
  return `${prefix}_${ulid(now).toLowerCase()}`;
}
