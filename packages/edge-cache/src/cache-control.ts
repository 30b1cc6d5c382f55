import type { Directive } from "./directives.ts";

const member = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+)(?:=(?:([!#$%&'*+\-.^_`|~0-9A-Za-z]+)|"((?:[^"\\]|\\.)*)"))?$/;

/** The directives of a `Cache-Control` value by lower-case name. */
export type CacheControl = ReadonlyMap<string, Directive>;

/**
 * Parses `Cache-Control` (RFC 9111, 5.2). Names are case-insensitive, a comma inside quotes does not separate. A
 * directive that is malformed, or repeated with another value, becomes "malformed": it is invalid as a number but still
 * counts as a restriction.
 */
export function parseCacheControl(value: string | null): CacheControl {
  const found = new Map<string, Directive>();
  for (const text of splitList(value ?? "")) {
    const [name, directive] = directiveOf(text);
    const before = found.get(name);
    found.set(name, before === undefined || same(before, directive) ? directive : "malformed");
  }
  return found;
}

/** The members of a comma-separated list, trimmed, without empty ones; quoted strings stay whole. */
export function splitList(value: string): string[] {
  const members: string[] = [];
  let from = 0;
  let quoted = false;
  for (let i = 0; i <= value.length; i++) {
    const char = value[i];
    if (quoted && char === "\\") i++;
    else if (char === '"') quoted = !quoted;
    else if (i >= value.length || (char === "," && !quoted)) {
      members.push(value.slice(from, i).trim());
      from = i + 1;
    }
  }
  if (from < value.length) members.push(value.slice(from).trim());
  return members.filter((text) => text !== "");
}

function directiveOf(text: string): [string, Directive] {
  const [, name, plain, quoted] = member.exec(text) ?? [];
  if (name === undefined) return [(/^[^=\s"]*/.exec(text)?.[0] ?? "").toLowerCase(), "malformed"];
  if (plain !== undefined) return [name.toLowerCase(), { text: plain, quoted: false }];
  if (quoted !== undefined) return [name.toLowerCase(), { text: quoted.replace(/\\(.)/g, "$1"), quoted: true }];
  return [name.toLowerCase(), true];
}

function same(a: Directive, b: Directive): boolean {
  if (typeof a === "string" || typeof b === "string" || a === true || b === true) return a === b;
  return a.text === b.text;
}
