import { type Dictionary, parseDictionary, Token } from "structured-headers";
import { parseCacheControl } from "./cache-control.ts";
import { type Directive, type Directives, directivesOf } from "./directives.ts";

/**
 * The directives that govern an answer: those of the first targeted field that is a valid, non-empty dictionary
 * (RFC 9213, 2.1), otherwise those of `Cache-Control`.
 */
export function governingDirectives(headers: Headers, targets: readonly string[]): Directives {
  for (const name of targets) {
    const dictionary = dictionaryOf(headers.get(name));
    if (dictionary !== undefined && dictionary.size > 0)
      return directivesOf((directive) => memberOf(dictionary, directive), true);
  }
  const plain = parseCacheControl(headers.get("Cache-Control"));
  return directivesOf((directive) => plain.get(directive), false);
}

function dictionaryOf(value: string | null): Dictionary | undefined {
  if (value === null) return undefined;
  try {
    return parseDictionary(value);
  } catch {
    return undefined;
  }
}

/** RFC 9213, 2.1: true for a bare directive, Integer for a number, String or Token for field names; no other type. */
function memberOf(dictionary: Dictionary, name: string): Directive | undefined {
  const value = dictionary.get(name)?.[0];
  if (value === undefined || value === false) return undefined;
  if (value === true) return true;
  if (typeof value === "number") return Number.isInteger(value) ? { text: String(value), quoted: false } : "malformed";
  const namesFields = name === "private" || name === "no-cache";
  if (namesFields && (typeof value === "string" || value instanceof Token))
    return { text: String(value), quoted: true };
  return "malformed";
}
