import { parseList } from "structured-headers";

/** An answer of more groups is not stored: RFC 9875, 2 asks for 32, and what is not remembered could not be invalidated. */
export const groupsMax = 256;
const safeMethods = new Set(["GET", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "REPORT", "SEARCH", "QUERY"]);

/** RFC 9110, 9.2.1: whether a method is known to be safe. An unknown method is not. */
export function isSafe(method: string): boolean {
  return safeMethods.has(method);
}

/**
 * The groups of a `Cache-Groups` or `Cache-Group-Invalidation` value (RFC 9875): a list of case-sensitive Strings, which
 * mean something within one origin only. A field that is anything else is ignored whole.
 */
export function groupsOf(value: string | null, origin: string): string[] {
  if (value === null) return [];
  try {
    const members = parseList(value).map(([member]) => member);
    if (!members.every((member): member is string => typeof member === "string")) return [];
    return [...new Set(members)].map((group) => qualifiedGroup(origin, group));
  } catch {
    return [];
  }
}

/** A group's name in the ledger: groups of two origins never meet. */
export function qualifiedGroup(origin: string, group: string): string {
  return `${origin} ${group}`;
}
