import type { Fields } from "./fields.ts";

/** The fields of an answer as `new Response` takes them fastest: an object, in which no field can stand twice. */
export interface ReadyFields {
  all: Record<string, string>;
  /** Those that a 304 carries. */
  bodiless: Record<string, string>;
  /** The one field that may stand more than once. */
  cookies: string[];
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
  const single = fields.filter(([name]) => name !== "set-cookie");
  const made = {
    all: Object.fromEntries(single),
    bodiless: Object.fromEntries(single.filter(([name]) => !aboutTheBody.has(name))),
    cookies: fields.filter(([name]) => name === "set-cookie").map(([, value]) => value),
  };
  ready.set(fields, made);
  return made;
}
