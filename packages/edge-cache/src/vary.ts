import { splitList } from "./cache-control.ts";

/** Fields whose values are defined as case-insensitive (RFC 9110, 12.5). */
const caseless = new Set(["accept", "accept-charset", "accept-encoding", "accept-language"]);

/** The lower-case field names of a `Vary`, sorted, each once; `*` among them when any member is one. */
export function varyNames(vary: string | null): string[] {
  if (vary === null) return [];
  const names = vary.split(",").map((name) => name.trim().toLowerCase());
  return [...new Set(names.filter((name) => name !== ""))].sort();
}

/**
 * What tells one variant from another (RFC 9111, 4.1): the request's values of the named fields, normalised without
 * changing their meaning. A field that is absent differs from one that is empty.
 */
export function variantOf(names: readonly string[], request: Pick<Headers, "get">): string {
  return JSON.stringify(names.map((name) => [name, normalised(name, request.get(name))]));
}

/** Removes white space around list commas, and case where the field's definition ignores it. */
export function normalised(name: string, value: string | null): string | null {
  if (value === null) return null;
  const list = splitList(value).join(",");
  return caseless.has(name) ? list.replace(/\s*([;=])\s*/g, "$1").toLowerCase() : list;
}
