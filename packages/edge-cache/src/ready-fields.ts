import type { Fields } from "./fields.ts";

/** The fields of an answer as `new Response` takes them fastest: an object, in which no field can stand twice. */
export interface SingleFields {
  all: Record<string, string>;
  /** The one field that may stand more than once. */
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

/** An answer's fields, made ready once: an answer in memory is given again and again. */
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
