import { LRUCache } from "lru-cache";
import { type Dictionary, parseDictionary, Token } from "structured-headers";
import { parseCacheControl } from "./cache-control.ts";
import { type Directive, type Directives, directivesOf } from "./directives.ts";
import type { Readable } from "./fields.ts";

/** Parsed values are remembered, because an origin sends the same few again and again. */
const remembered = { max: 100 };
const rememberedCharsMax = 200;
const known = {
  /** Undefined if it is not a dictionary, or an empty one. */
  targeted: new LRUCache<string, { directives: Directives | undefined }>(remembered),
  plain: new LRUCache<string, { directives: Directives }>(remembered),
};

/**
 * The directives that govern an answer: those of the first targeted field that is a valid, non-empty dictionary
 * (RFC 9213, 2.1), otherwise those of `Cache-Control`.
 */
export function governingDirectives(headers: Readable, targets: readonly string[]): Directives {
  for (const name of targets) {
    const value = headers.get(name);
    const directives = value === null ? undefined : read(value, known.targeted, targeted);
    if (directives !== undefined) return directives;
  }
  return read(headers.get("Cache-Control") ?? "", known.plain, plain);
}

function read<D extends Directives | undefined>(
  value: string,
  memory: LRUCache<string, { directives: D }>,
  parse: (value: string) => D,
): D {
  const before = memory.get(value);
  if (before) return before.directives;
  const directives = parse(value);
  if (value.length <= rememberedCharsMax) memory.set(value, { directives });
  return directives;
}

function plain(value: string): Directives {
  const found = parseCacheControl(value);
  return directivesOf((directive) => found.get(directive), false);
}

function targeted(value: string): Directives | undefined {
  try {
    const dictionary = parseDictionary(value);
    return dictionary.size > 0 ? directivesOf((directive) => memberOf(dictionary, directive), true) : undefined;
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
