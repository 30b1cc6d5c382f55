import type { Fields } from "./fields.ts";

/**
 * The fields of an answer in the form that `new Response` takes fastest: a plain object, which cannot hold a field
 * twice.
 */
export interface SingleFields {
  all: Record<string, string>;
  /** The one field that may occur more than once. */
  cookies: string[];
}

export interface ReadyFields extends SingleFields {
  /** Those that a 304 carries. */
  bodiless: Record<string, string>;
}

/** Fields about a body that a 304 does not carry (RFC 9110, 15.4.5). */
const aboutTheBody = new Set([
  "content-encoding",
  "content-language",
  "content-length",
  "content-md5",
  "content-range",
  "content-type",
]);

const ready = new WeakMap<Fields, ReadyFields>();

/** An answer's fields, prepared once: an answer in memory is sent many times. */
export function readyFields(fields: Fields): ReadyFields {
  const known = ready.get(fields);
  if (known) return known;
  const without = fields.filter(([name]) => !aboutTheBody.has(name));
  const made = { ...singleFields(fields), bodiless: singleFields(without).all };
  ready.set(fields, made);
  return made;
}

/** An answer's fields for one use. */
export function singleFields(fields: Fields): SingleFields {
  const single: SingleFields = { all: {}, cookies: [] };
  for (const [name, value] of fields) {
    if (name === "set-cookie") single.cookies.push(value);
    else single.all[name] = value;
  }
  return single;
}
