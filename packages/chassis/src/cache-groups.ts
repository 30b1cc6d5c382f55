import { serializeList } from "structured-headers";

/**
 * The value of `Cache-Groups` or `Cache-Group-Invalidation` (RFC 9875): a list of Strings, each name once. Throws for a
 * name with a character that no String can hold.
 *
 * @example groupList(["catalogue", "course:crs_1"]) // '"catalogue", "course:crs_1"'
 */
export function groupList(names: Iterable<string>): string {
  return serializeList([...new Set(names)].map((name) => [name, new Map()]));
}

/** Matches a statement that writes to one of these tables, however it was made: for `publicWrites` of a context. */
export function writesTo(tables: readonly string[]): RegExp {
  const verb = String.raw`(?:(?:insert|replace)(?: or \w+)?(?: into)|update(?: or \w+)?|delete from)`;
  return new RegExp(String.raw`^\s*${verb}\s+"?(?:${tables.join("|")})\b`, "i");
}
