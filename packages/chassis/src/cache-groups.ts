import { serializeList } from "structured-headers";

/**
 * The value of `Cache-Groups` or `Cache-Group-Invalidation` (RFC 9875): a list of Strings, each name once. Throws for a
 * name with a character that a String cannot hold.
 *
 * @example groupList(["catalogue", "course:crs_1"]) // '"catalogue", "course:crs_1"'
 */
export function groupList(names: Iterable<string>): string {
  return serializeList([...new Set(names)].map((name) => [name, new Map()]));
}

const verbs = {
  insert: String.raw`(?:insert|replace)(?: or \w+)? into`,
  update: String.raw`update(?: or \w+)?`,
  delete: "delete from",
};

/** Matches statements that write to one of these tables, built or raw: for `publicWrites` of a context. */
export function writesTo(
  tables: readonly string[],
  kinds: readonly (keyof typeof verbs)[] = ["insert", "update", "delete"],
): RegExp {
  const verb = kinds.map((kind) => verbs[kind]).join("|");
  return new RegExp(String.raw`^\s*(?:${verb})\s+"?(?:${tables.join("|")})\b`, "i");
}
